package vn.ketnap.kit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the texts to everybody who asks Spring for them. */
@Configuration(proxyBeanMethods = false)
class KitConfig {

    @Bean
    Messages messages() {
        return Messages.ofClassPath();
    }
}
