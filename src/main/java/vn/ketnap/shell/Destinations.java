package vn.ketnap.shell;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.shared.Folded;

/** What Ctrl+K finds: screens of the menu by name, units by code or name, accents or not. */
final class Destinations {

    /** More units than a person reads through. */
    static final int LIMIT = 20;

    private final List<Destination> screens;
    private final Function<String, List<UnitHit>> units;
    private final Function<String, List<Destination>> groupings;
    private final Function<OrganizationKind, String> kindWords;

    /** @param groupings finds sets of units by code or name */
    Destinations(
            List<Destination> screens,
            Function<String, List<UnitHit>> units,
            Function<String, List<Destination>> groupings,
            Function<OrganizationKind, String> kindWords) {
        this.screens = screens;
        this.units = units;
        this.groupings = groupings;
        this.kindWords = kindWords;
    }

    /** Screens first, then groupings and units; without a text the screens alone. */
    List<Destination> find(String text) {
        var wanted = Folded.of(text);
        var named = screens.stream().filter(screen -> Folded.of(screen.name()).contains(wanted));
        var found = wanted.isEmpty()
                ? Stream.<Destination>empty()
                : Stream.concat(
                        groupings.apply(text).stream(),
                        units.apply(text).stream().map(this::unit));
        return Stream.concat(named, found).toList();
    }

    private Destination unit(UnitHit hit) {
        var place = Stream.<@Nullable String>of(hit.code(), kindWords.apply(hit.kind()), hit.parentName())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Destination("don-vi/" + hit.code(), hit.name(), place);
    }
}
