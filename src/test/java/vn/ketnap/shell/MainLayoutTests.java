package vn.ketnap.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.Translations;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.organization.grouping.GroupingQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.UserId;

/** The frame without a browser: menu by rights, search by keyboard, both languages. */
@ViewPackages(packages = "vn.ketnap.shell.nothing")
class MainLayoutTests extends BrowserlessTest {

    private static final String PROVIDER = "vaadin.i18n.provider";

    private final CurrentActor current = mock(CurrentActor.class);
    private final OrganizationQueries organizations = mock(OrganizationQueries.class);

    @BeforeAll
    static void speakBothLanguages() {
        System.setProperty(PROVIDER, Translations.class.getName());
    }

    @AfterAll
    static void forget() {
        System.clearProperty(PROVIDER);
    }

    @BeforeEach
    void screens() {
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
        var routes = RouteConfiguration.forApplicationScope();
        for (var route : List.of(
                "tong-quan",
                "chi-tieu-thuc-hien",
                "nhap-xuat",
                "quan-tri/nguoi-dung",
                "quan-tri/quy-dinh",
                "quan-tri/nhat-ky")) {
            if (routes.getRoute(route).isEmpty()) {
                routes.setRoute(route, Screen.class);
            }
        }
        when(organizations.search(any(), any(), anyInt()))
                .thenReturn(List.of(new UnitHit("LS-VQ", "Văn Quan", OrganizationKind.SUPERIOR, "Lạng Sơn")));
    }

    @Test
    void the_menu_holds_the_screens_that_exist_and_are_allowed() {
        assertThat(menuOf(EnumSet.of(Permission.READ_FIGURES))).containsExactly("Tổng quan", "Thực hiện chỉ tiêu");
        assertThat(menuOf(EnumSet.of(Permission.READ_FIGURES, Permission.IMPORT_WORKBOOK)))
                .containsExactly("Tổng quan", "Thực hiện chỉ tiêu", "Nhập, xuất");
        assertThat(menuOf(EnumSet.of(Permission.MANAGE_USERS))).containsExactly("Người dùng", "Nhật ký hệ thống");
        assertThat(menuOf(EnumSet.of(Permission.MANAGE_SETTINGS))).containsExactly("Quy định");
        assertThat(menuOf(EnumSet.of(Permission.READ_AUDIT))).containsExactly("Quy định", "Nhật ký hệ thống");
        assertThat(menuOf(EnumSet.of(Permission.RECORD_ADMISSION))).isEmpty();
    }

    @Test
    void the_menu_speaks_english_when_asked() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(menuOf(EnumSet.of(Permission.READ_FIGURES))).containsExactly("Overview", "Targets and results");
    }

    @Test
    void ctrl_k_leads_to_a_unit() {
        UI.getCurrent().add(layout(EnumSet.of(Permission.READ_FIGURES)));
        fireShortcut(Key.KEY_K, KeyModifier.CONTROL);
        @SuppressWarnings("unchecked")
        ComboBox<Destination> box = find(ComboBox.class).single();
        assertThat(box.getDataProvider().fetch(new com.vaadin.flow.data.provider.Query<>(0, 50, List.of(), null, null)))
                .hasSize(2);
    }

    private List<String> menuOf(Set<Permission> permissions) {
        return find(SideNav.class, layout(permissions)).single().getItems().stream()
                .map(SideNavItem::getLabel)
                .toList();
    }

    private MainLayout layout(Set<Permission> permissions) {
        when(current.get()).thenReturn(new Actor(new UserId(1), "ai-do", permissions, OrgScope.everything()));
        return new MainLayout(current, organizations, mock(GroupingQueries.class), mock(AuthenticationContext.class));
    }

    /** Stands for any screen. */
    @com.vaadin.flow.component.Tag("main")
    public static class Screen extends com.vaadin.flow.component.Component {}
}
