package vn.ketnap.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Locale;
import vn.ketnap.kit.Messages;

/** The signed-in user: change password, the other language, sign out. */
final class UserMenu extends Composite<MenuBar> {

    UserMenu(String username, Runnable signOut) {
        var bar = getContent();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        bar.addClassName("kn-user-menu");
        var entries = bar.addItem(username, getTranslation("shell.user.menu")).getSubMenu();
        entries.addItem(
                getTranslation("shell.user.password"), click -> UI.getCurrent().navigate("mat-khau"));
        entries.addItem(getTranslation("shell.user.otherLanguage"), click -> Language.choose(other()));
        entries.addItem(getTranslation("shell.user.signOut"), click -> signOut.run());
    }

    private static Locale other() {
        return UI.getCurrent().getLocale().equals(Messages.VIETNAMESE) ? Locale.ENGLISH : Messages.VIETNAMESE;
    }
}
