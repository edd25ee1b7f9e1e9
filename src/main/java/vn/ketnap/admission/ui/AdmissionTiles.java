package vn.ketnap.admission.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.AdmissionRegister.Tally;
import vn.ketnap.admission.AdmissionState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.StatTile;
import vn.ketnap.kit.StatTile.Tone;
import vn.ketnap.kit.Tiles;

/** How many were admitted and where they stand today; each figure leads to its persons. */
final class AdmissionTiles extends Composite<Div> {

    AdmissionTiles(Tally tally, AdmissionAddress address) {
        getContent()
                .add(new Tiles(
                        tile("admission.register.tile.admitted", tally, null, address),
                        tile("admission.register.tile.onProbation", tally, AdmissionState.ON_PROBATION, address),
                        tile("admission.register.tile.recognized", tally, AdmissionState.RECOGNIZED, address),
                        tile("admission.register.tile.late", tally, AdmissionState.LATE, address)));
    }

    private StatTile tile(String key, Tally tally, @Nullable AdmissionState state, AdmissionAddress address) {
        long figure = tally.of(state);
        var tile = new StatTile(getTranslation(key));
        tile.show(
                Formats.here().number(figure),
                null,
                null,
                state == AdmissionState.LATE && figure > 0 ? Tone.ATTENTION : Tone.PLAIN);
        tile.setLink(address.in(state).href());
        return tile;
    }
}
