package vn.ketnap.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.UserId;

/** A role of a user over a unit, or over everything, from one day until another. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written
class RoleGrant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private long userId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable Long organizationId;
    private LocalDate validFrom;
    private LocalDate validTo;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected RoleGrant() {}

    RoleGrant(GrantRole command) {
        userId = command.user().value();
        role = command.role();
        organizationId =
                command.organization() == null ? null : command.organization().value();
        validFrom = command.from();
        validTo = command.until();
    }

    UserId user() {
        return new UserId(userId);
    }

    Grant facts() {
        var organization = organizationId == null ? null : new OrganizationId(organizationId);
        return new Grant(role, organization, validFrom, validTo);
    }

    /** Ends the right on the day itself; one that had not begun never does. */
    void end(LocalDate today) {
        validTo = validFrom.isAfter(today) ? validFrom : today;
    }
}
