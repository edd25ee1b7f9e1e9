package vn.ketnap;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole portal: one application for all such tests, on a random port, with the embedded database below
 * {@code target/} empty at the start of the run, the published cases loaded and known demo passwords, whose hash is a quick one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "ketnap.home=target/test-home",
            "ketnap.data=seeds",
            "ketnap.demo-password=" + KetNapTest.DEMO_PASSWORD,
            "ketnap.password-strength=8",
            "KETNAP_DEMO_PASSWORD=" + KetNapTest.DEMO_PASSWORD
        })
@ContextConfiguration(initializers = EmptyTestHome.class)
public @interface KetNapTest {

    /** The password of every demo account. */
    String DEMO_PASSWORD = "mat-khau-de-thu";
}
