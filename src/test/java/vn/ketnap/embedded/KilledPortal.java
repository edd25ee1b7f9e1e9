package vn.ketnap.embedded;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** A process that starts the database, commits rows and is then killed by {@link MariaDbServerTests}. */
final class KilledPortal {

    private KilledPortal() {}

    /** Runs it until its rows are committed, kills it the hard way and returns the database it leaves behind. */
    static ProcessHandle on(Path folder, int rows) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var portal = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledPortal.class.getName(),
                        folder.toString(),
                        Integer.toString(rows))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = new BufferedReader(portal.inputReader())) {
            var line =
                    output.lines().filter(text -> text.startsWith("committed ")).findFirst();
            portal.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            return ProcessHandle.of(Long.parseLong(line.orElseThrow().substring("committed ".length())))
                    .orElseThrow();
        }
    }

    public static void main(String[] args) throws Exception {
        var server = MariaDbServer.start(Path.of(args[0]));
        write(server, Integer.parseInt(args[1]));
        System.out.println("committed " + server.handle().pid());
        Thread.sleep(60_000);
    }

    static void write(MariaDbServer server, int rows) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE line (id INT PRIMARY KEY)");
            statement.execute("INSERT INTO line SELECT seq FROM seq_1_to_" + rows);
        }
    }

    static int count(MariaDbServer server) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT COUNT(*) FROM line")) {
            result.next();
            return result.getInt(1);
        }
    }

    private static Connection connect(MariaDbServer server) throws SQLException {
        return DriverManager.getConnection(
                server.url(), Accounts.OWNER, server.accounts().ownerPassword());
    }
}
