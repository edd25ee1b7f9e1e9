package vn.ketnap.embedded;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The two users of the embedded database: the owner migrates, the portal's own may not change a table's shape. Their
 * passwords live as long as the process and stand in no file afterwards.
 */
record Accounts(String ownerPassword, String appPassword) {

    static final String SCHEMA = "ketnap";
    static final String OWNER = "ketnap_owner";
    static final String APP = "ketnap_app";

    static Accounts random() {
        return new Accounts(secret(), secret());
    }

    /** Runs as root at every start, one statement per line; what the app may do is granted per table after migration. */
    String initSql() {
        return """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE %2$s;
                CREATE OR REPLACE USER '%3$s'@'%%' IDENTIFIED BY '%4$s';
                GRANT ALL ON %1$s.* TO '%3$s'@'%%' WITH GRANT OPTION;
                CREATE USER IF NOT EXISTS '%5$s'@'%%';
                ALTER USER '%5$s'@'%%' IDENTIFIED BY '%6$s';
                """.formatted(SCHEMA, MariaDbProcess.COLLATION, OWNER, ownerPassword, APP, appPassword);
    }

    private static String secret() {
        var bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
