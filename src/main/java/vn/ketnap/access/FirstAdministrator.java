package vn.ketnap.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.ketnap.kit.Messages;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Refused;

/** Opens the first account on a database of one's own, from configuration, before the port opens. */
@Component
@ConditionalOnProperty(name = "ketnap.database", havingValue = "external")
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AccountQueries accounts;
    private final AccessService access;
    private final Messages messages;
    private final Clock clock;
    private final String username;
    private final Password password;

    FirstAdministrator(
            AccountQueries accounts,
            AccessService access,
            Messages messages,
            Clock clock,
            @Value("${ketnap.first-administrator.username:}") String username,
            @Value("${ketnap.first-administrator.password:}") String password) {
        this.accounts = accounts;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
        this.username = username;
        this.password = new Password(password);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!accounts.isEmpty()) {
            return;
        }
        if (username.isEmpty()) {
            LOG.warn(messages.text(Messages.VIETNAMESE, "access.first.missing"));
            return;
        }
        var portal = SystemActors.firstStart();
        SystemActors.run(portal, () -> create(portal));
    }

    private void create(Actor portal) {
        try {
            var id = access.createUser(portal, new CreateUser(username, username, password));
            access.grant(portal, GrantRole.forGood(id, Role.ADMINISTRATOR, null, LocalDate.now(clock)));
            LOG.info(messages.text(Messages.VIETNAMESE, "access.first.created", username));
        } catch (Refused refused) {
            var why = refused.problems().stream()
                    .map(problem -> messages.text(
                            Messages.VIETNAMESE, problem.key(), problem.args().toArray()))
                    .collect(Collectors.joining("; "));
            throw new IllegalStateException(
                    messages.text(Messages.VIETNAMESE, "access.first.refused", username, why), refused);
        }
    }
}
