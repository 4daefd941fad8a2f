package spillway.run.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import spillway.file.CsvWriter;
import spillway.kernel.StateVisitor;
import spillway.model.CityFigure;
import spillway.model.CityReadings;
import spillway.world.Flows;
import spillway.world.World;

/** {@code cities.csv} every quarter, with its dictionary; {@code sectors.csv.gz} in the first quarter of the run and the last of each year. */
public final class CityLog extends CsvLog {
    private final CsvWriter cities;
    private final CsvWriter sectors;
    private final CityReadings readings;

    /** Opens the logs and writes the dictionary; {@code readings} are told of every quarter by this log alone. */
    public CityLog(Path folder, CityReadings readings) throws IOException {
        this.readings = readings;
        cities = open(
                folder,
                "cities.csv",
                Stream.concat(
                                Stream.of("quarter", "city"),
                                CityFigure.LOGGED.stream().map(CityFigure::column))
                        .toArray(String[]::new));
        try (CsvWriter dictionary =
                new CsvWriter(folder, "cities_dictionary.csv", "name", "unit", "meaning", "kind", "in_year")) {
            for (CityFigure figure : CityFigure.LOGGED) {
                dictionary.row(
                        figure.column(),
                        figure.unit(),
                        figure.meaning(),
                        figure.kind().name().toLowerCase(Locale.ROOT),
                        figure.kind().inYear());
            }
        }
        sectors = open(
                folder,
                "sectors.csv.gz",
                "quarter",
                "city",
                "sector",
                "value_added_100m_rmb",
                "value_added_real_100m_rmb",
                "output_100m_rmb",
                "exports_100m_rmb",
                "employment_10k",
                "talent_10k",
                "capital_100m_rmb",
                "firms",
                "log_tfp");
    }

    @Override
    public void state(StateVisitor visitor) throws IOException {
        super.state(visitor);
        readings.state(visitor);
    }

    @Override
    public void quarter(World world) throws IOException {
        readings.quarter(world);
        boolean yearEnds = world.quarter().number() == 4 || world.tick == 0;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            city(world, r);
            for (int s = 0; s < world.structure.sectorCount() && yearEnds; s++) {
                sector(world, r, s);
            }
        }
    }

    private void city(World world, int r) throws IOException {
        dated(cities, world).text(world.structure.regions[r]);
        for (CityFigure figure : CityFigure.LOGGED) {
            cities.number(readings.of(figure, world, r));
        }
        cities.end();
    }

    private void sector(World world, int r, int s) throws IOException {
        Flows flows = world.flows;
        dated(sectors, world).text(world.structure.regions[r]).text(world.structure.sectors[s]);
        sectors.number(world.cities.valueAdded[r][s]).number(flows.realValueAdded[r][s]);
        sectors.number(flows.output[r][s]).number(flows.exports[r][s]);
        sectors.number(flows.talentEmployed[r][s] + flows.workersEmployed[r][s]).number(flows.talentEmployed[r][s]);
        sectors.number(flows.capital[r][s] * world.cities.capitalPrice[r]).number(flows.enterprises[r][s]);
        sectors.number(flows.logTfp[r][s]).end();
    }
}
