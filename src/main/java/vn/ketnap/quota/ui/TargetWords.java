package vn.ketnap.quota.ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.quota.NamedTarget;
import vn.ketnap.quota.Quota;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;

/** How targets are called. */
final class TargetWords {

    private TargetWords() {}

    /** Kind, what is counted where it is not admissions, of whom where it is not everybody. */
    static String name(NamedTarget target) {
        return Stream.of(
                        PageWords.word(target.kind()),
                        target.metric() == Metric.ADMITTED ? null : PageWords.word(target.metric()),
                        target.population() == Population.ALL ? null : PageWords.word(target.population()))
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    static String days(NamedTarget target) {
        return Formats.here().days(target.period());
    }

    /** The number or the share asked for. */
    static String asked(Quota quota) {
        var formats = Formats.here();
        return quota.count() == null && quota.ratioPercent() != null
                ? formats.percent(quota.ratioPercent()) + " %"
                : formats.count(quota.count());
    }
}
