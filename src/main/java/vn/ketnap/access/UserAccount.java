package vn.ketnap.access;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.UserId;

/** Somebody who can sign in. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written
class UserAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private String username;
    private String displayName;
    private String passwordHash;
    private int passwordStamp;
    private boolean mustChangePassword;
    private @Nullable LocalDateTime disabledAt;
    private LocalDateTime createdAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected UserAccount() {}

    UserAccount(String username, String displayName, String passwordHash, boolean mustChange, LocalDateTime createdAt) {
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.mustChangePassword = mustChange;
        this.createdAt = createdAt;
    }

    UserId id() {
        if (id == null) {
            throw new IllegalStateException(username + " is not saved yet");
        }
        return new UserId(id);
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    int passwordStamp() {
        return passwordStamp;
    }

    boolean disabled() {
        return disabledAt != null;
    }

    /** Takes another password; sessions opened with the old one end. */
    void takePassword(String hash, boolean mustChange) {
        passwordHash = hash;
        mustChangePassword = mustChange;
        passwordStamp++;
    }

    /** Closes the account; its sessions end. */
    void disable(LocalDateTime at) {
        disabledAt = at;
        passwordStamp++;
    }

    /** Opens the account again, under the password it had. */
    void enable() {
        disabledAt = null;
    }
}
