package vn.ketnap.exchange.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.NoHandlerFoundException;

/** Asked when no door took a request: what lies under {@code /api} ends here and never at the screens, which take anything. */
@Component
class LastDoor implements HandlerMapping, Ordered {

    private static final String DOORS = "/api";

    /** The pages that describe the doors: files, asked for after this. */
    private static final String DESCRIPTION = DOORS + "/swagger-ui/";

    private static final int BEHIND_ALL_CONTROLLERS = 10;

    @Override
    public int getOrder() {
        return BEHIND_ALL_CONTROLLERS;
    }

    @Override
    public @Nullable HandlerExecutionChain getHandler(HttpServletRequest request) throws NoHandlerFoundException {
        String path = path(request);
        if (isDoor(path) && !path.startsWith(DESCRIPTION)) {
            throw new NoHandlerFoundException(request.getMethod(), path, new HttpHeaders());
        }
        return null;
    }

    /** Whether a program asks, and not somebody at the screens. */
    static boolean isDoor(HttpServletRequest request) {
        return isDoor(path(request));
    }

    private static boolean isDoor(String path) {
        return path.equals(DOORS) || path.startsWith(DOORS + "/");
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
