package vn.ketnap.audit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the sealing run by itself. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuditConfig {}
