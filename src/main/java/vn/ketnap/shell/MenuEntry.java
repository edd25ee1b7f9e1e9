package vn.ketnap.shell;

import java.util.List;
import java.util.Set;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Permission;

/**
 * A screen of the menu, known by its route so that the shell imports no feature; one whose route nobody registered is
 * not shown.
 *
 * @param route where it stands
 * @param key its name
 * @param needs what the actor must be allowed to do, one of these
 */
record MenuEntry(String route, String key, Set<Permission> needs) {

    /** All screens, in the order of the menu. */
    static final List<MenuEntry> ALL = List.of(
            new MenuEntry("tong-quan", "shell.menu.overview", Permission.READ_FIGURES),
            new MenuEntry("chi-tieu-thuc-hien", "shell.menu.attainment", Permission.READ_FIGURES),
            new MenuEntry("phu-trach", "shell.menu.officers", Permission.READ_FIGURES),
            new MenuEntry("chi-bo-chua-ket-nap", "shell.menu.stagnation", Permission.READ_FIGURES),
            new MenuEntry("nguon", "shell.menu.sources", Permission.READ_FIGURES),
            new MenuEntry("nguon/danh-sach", "shell.menu.candidates", Permission.READ_FIGURES),
            new MenuEntry("lop-boi-duong", "shell.menu.classes", Permission.READ_FIGURES),
            new MenuEntry("han", "shell.menu.deadlines", Permission.READ_FIGURES),
            new MenuEntry("ket-nap", "shell.menu.admissions", Permission.READ_FIGURES),
            new MenuEntry("hoi-nghi", "shell.menu.reviews", Permission.READ_FIGURES),
            new MenuEntry("to-chuc", "shell.menu.organization", Permission.READ_FIGURES),
            new MenuEntry("nhap-xuat", "shell.menu.exchange", Permission.IMPORT_WORKBOOK),
            new MenuEntry("quan-tri/nguoi-dung", "shell.menu.users", Permission.MANAGE_USERS),
            new MenuEntry(
                    "quan-tri/quy-dinh", "shell.menu.settings", Permission.READ_AUDIT, Permission.MANAGE_SETTINGS),
            new MenuEntry("quan-tri/nhat-ky", "shell.menu.audit", Permission.READ_AUDIT, Permission.MANAGE_USERS));

    private MenuEntry(String route, String key, Permission... needs) {
        this(route, key, Set.of(needs));
    }

    /** The screens an actor may open. */
    static List<MenuEntry> of(Actor actor) {
        return ALL.stream()
                .filter(entry -> entry.needs.stream().anyMatch(actor::may))
                .toList();
    }
}
