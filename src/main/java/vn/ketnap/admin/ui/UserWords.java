package vn.ketnap.admin.ui;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admin.HeldRole;
import vn.ketnap.admin.UserRow;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;

/** Says in words what stands beside an account: the same on the screen, on paper and in the workbook. */
final class UserWords {

    private final Formats formats;

    UserWords(Formats formats) {
        this.formats = formats;
    }

    String word(@Nullable Enum<?> constant) {
        return constant == null
                ? text("admin.users.filter.all")
                : Messages.ofClassPath().word(formats.locale(), constant);
    }

    /** The state; a password nobody has changed yet is told beside it. */
    String state(UserRow user) {
        var mark = switch (user.state()) {
            case ACTIVE -> "● ";
            case WITHOUT_ROLE -> "○ ";
            case DISABLED -> "■ ";
        };
        return mark + word(user.state()) + (user.mustChangePassword() ? " · " + text("admin.users.mustChange") : "");
    }

    String lastSignIn(UserRow user) {
        return user.lastSignIn() == null ? text("admin.users.never") : formats.moment(user.lastSignIn());
    }

    /** The roles that hold or will, one in a line. */
    String roles(UserRow user) {
        return user.current().stream().map(this::role).collect(Collectors.joining("\n"));
    }

    String unit(HeldRole role) {
        if (role.organization() == null) {
            return text("admin.user.everything");
        }
        return role.unitName() == null ? text("admin.user.unknownUnit") : role.unitName();
    }

    String until(HeldRole role) {
        return role.lastDay() == null ? text("admin.user.withoutEnd") : formats.date(role.lastDay());
    }

    private String role(HeldRole role) {
        var words = word(role.role()) + " · " + unit(role);
        if (!role.standing()) {
            return words + " · " + text("admin.user.fromDay", role.from());
        }
        return role.lastDay() == null ? words : words + " · " + text("admin.user.untilDay", role.lastDay());
    }

    private String text(String key, Object... args) {
        return Messages.ofClassPath().text(formats.locale(), key, args);
    }
}
