package vn.ketnap.access;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.shared.UserId;

/** Writes accounts and grants. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccessStore {

    private final EntityManager entities;

    AccessStore(EntityManager entities) {
        this.entities = entities;
    }

    UserId add(UserAccount account) {
        entities.persist(account);
        entities.flush();
        return account.id();
    }

    void add(RoleGrant grant) {
        entities.persist(grant);
        entities.flush();
    }

    /** The account, held until the transaction ends: whoever changes it or its grants comes one after another. */
    Optional<UserAccount> hold(UserId id) {
        return Optional.ofNullable(entities.find(UserAccount.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<UserAccount> byUsername(String username) {
        return entities.createQuery("FROM UserAccount WHERE username = :username", UserAccount.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst();
    }

    List<RoleGrant> grantsOf(UserId user) {
        return entities.createQuery("FROM RoleGrant WHERE userId = :user", RoleGrant.class)
                .setParameter("user", user.value())
                .getResultList();
    }

    /**
     * The accounts that keep accounts on a day and can sign in, held until the transaction ends: of two administrators who
     * put each other out at the same moment, the second sees what the first did.
     */
    Set<UserId> holdAdministrators(LocalDate day) {
        var some = entities.createQuery("SELECT userId FROM RoleGrant WHERE role = :role", Long.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .getResultList();
        var open = entities.createQuery("FROM UserAccount WHERE id IN :some ORDER BY id", UserAccount.class)
                .setParameter("some", some)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(account -> !account.disabled())
                .map(UserAccount::id)
                .collect(Collectors.toSet());
        var standing = entities.createQuery("FROM RoleGrant WHERE role = :role AND userId IN :some", RoleGrant.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setParameter("some", some)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(grant -> grant.facts().holdsOn(day))
                .map(RoleGrant::user)
                .collect(Collectors.toSet());
        open.retainAll(standing);
        return open;
    }

    /** Writes what was changed in the loaded rows. */
    void save() {
        entities.flush();
    }
}
