package vn.ketnap.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Times a piece of work over several runs after a warm-up and keeps median and 95th percentile. */
public final class Stopwatch {

    private static final Path REPORT = Path.of("target", "bench.md");

    private static final long WARM_UP = 3_000_000_000L;

    private Stopwatch() {}

    /** As in a portal that has been asked for a while: three seconds of warm-up, then fifty runs. */
    static double steady(String what, Callable<?> work) throws Exception {
        long until = System.nanoTime() + WARM_UP;
        while (System.nanoTime() < until) {
            work.call();
        }
        return time(what, 0, 50, work);
    }

    /** The same asked by ten at once, each ten times. */
    static void atOnce(String what, Callable<?> work) throws Exception {
        var callers = Executors.newFixedThreadPool(10);
        try {
            var times = new ArrayList<Future<double[]>>();
            for (int caller = 0; caller < 10; caller++) {
                times.add(callers.submit(() -> millis(10, work)));
            }
            double[] all = new double[100];
            for (int caller = 0; caller < 10; caller++) {
                System.arraycopy(times.get(caller).get(), 0, all, caller * 10, 10);
            }
            tell(what + ", ten at once", all);
        } finally {
            callers.shutdown();
        }
    }

    /** Median in milliseconds; one line goes to the console and to target/bench.md. */
    public static double time(String what, int warmUps, int runs, Callable<?> work) throws Exception {
        for (int run = 0; run < warmUps; run++) {
            work.call();
        }
        return tell(what, millis(runs, work));
    }

    private static double[] millis(int runs, Callable<?> work) throws Exception {
        double[] millis = new double[runs];
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            work.call();
            millis[run] = (System.nanoTime() - start) / 1e6;
        }
        return millis;
    }

    private static double tell(String what, double[] millis) {
        int runs = millis.length;
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
