package vn.ketnap.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.shared.Actor;

/** Rooms behind the door for programs, there in tests only. */
@RestController
class WhoAmI {

    private final CurrentActor current;

    WhoAmI(CurrentActor current) {
        this.current = current;
    }

    @GetMapping("/api/test/who-am-i")
    Actor who() {
        return current.get();
    }

    @PostMapping("/api/test/change")
    String change() {
        return current.get().username();
    }

    @GetMapping("/api/test/audit")
    @PreAuthorize("hasAuthority('READ_AUDIT')")
    public String audit() {
        return current.get().username();
    }

    @GetMapping("/api/test/has/{permission}")
    boolean has(@PathVariable String permission, HttpServletRequest request) {
        return request.isUserInRole(permission);
    }
}
