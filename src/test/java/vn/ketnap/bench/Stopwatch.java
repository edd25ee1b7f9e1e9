package vn.ketnap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Times a piece of work over several runs after a warm-up and keeps median and 95th percentile. */
public final class Stopwatch {

    private static final Path REPORT = Path.of("target", "bench.md");

    private Stopwatch() {}

    /** Median in milliseconds; one line goes to the console and to target/bench.md. */
    public static double time(String what, int warmUps, int runs, Callable<?> work) throws Exception {
        for (int run = 0; run < warmUps; run++) {
            work.call();
        }
        double[] millis = new double[runs];
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            work.call();
            millis[run] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        double median = millis[runs / 2];
        note(String.format(
                Locale.ROOT,
                "| %s | %.1f ms | %.1f ms | %d |",
                what,
                median,
                millis[Math.min(runs - 1, (int) Math.ceil(runs * 0.95) - 1)],
                runs));
        return median;
    }

    /** Adds a line to the report. */
    public static void note(String line) {
        System.out.println(line);
        try {
            Files.createDirectories(REPORT.getParent());
            Files.writeString(REPORT, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
