package vn.ketnap.insight.ui;

import java.util.Comparator;
import vn.ketnap.insight.Lag;
import vn.ketnap.insight.UnitProgress;

/** In which order units of one superior stand below each other. */
enum SiblingOrder {
    GAP,
    NAME;

    Comparator<UnitProgress> comparator() {
        return switch (this) {
            case GAP -> Lag.LARGEST_FIRST;
            case NAME -> Comparator.comparing(UnitProgress::name).thenComparing(UnitProgress::code);
        };
    }
}
