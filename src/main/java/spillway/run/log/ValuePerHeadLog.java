package spillway.run.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import spillway.file.CsvWriter;
import spillway.kernel.Quarter;
import spillway.model.ValuePerHead;
import spillway.model.measure.Humps;
import spillway.world.Mode;
import spillway.world.World;

/**
 * {@code value_per_head.csv}: density of value added per head over the delta's makers of goods, relative to their sector, split by mode; in
 * the first quarter, in the last of 2019 and in the last of the run.
 */
public final class ValuePerHeadLog extends CsvLog {
    private static final Quarter LAST_OBSERVED = new Quarter(2019, 4);

    private final Quarter last;
    private final CsvWriter csv;

    /** Opens the log; {@code last} is the run's last quarter. */
    public ValuePerHeadLog(Path folder, Quarter last) throws IOException {
        this.last = last;
        csv = open(
                folder,
                "value_per_head.csv",
                Stream.concat(
                                Stream.of("quarter", "log_value_per_head"),
                                Mode.NAMES.stream().map(name -> "density_" + name.toLowerCase(Locale.ROOT)))
                        .toArray(String[]::new));
    }

    @Override
    public void quarter(World world) throws IOException {
        Quarter quarter = world.quarter();
        if (!quarter.equals(World.START) && !quarter.equals(LAST_OBSERVED) && !quarter.equals(last)) {
            return;
        }
        ValuePerHead heads = ValuePerHead.of(world);
        Humps.Density[] parts = Arrays.stream(Mode.values())
                .map(mode -> heads.density(mode.code))
                .toArray(Humps.Density[]::new);
        for (int i = 0; i < parts[0].height().length; i++) {
            dated(csv, world).number(parts[0].from() + i * parts[0].step());
            for (Humps.Density part : parts) {
                csv.number(part.height()[i]);
            }
            csv.end();
        }
    }
}
