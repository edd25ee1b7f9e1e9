package vn.ketnap.access;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
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

    /** Writes what was changed in the loaded rows. */
    void save() {
        entities.flush();
    }
}
