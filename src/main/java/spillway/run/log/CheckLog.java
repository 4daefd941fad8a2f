package spillway.run.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import spillway.file.CsvWriter;
import spillway.model.Accounts;
import spillway.world.Flows;
import spillway.world.World;

/** {@code checks.csv}: the residuals of the accounts and the counts behind them. */
public final class CheckLog extends CsvLog {
    private static final String[] COUNTS = {
        "firms",
        "firm_entries",
        "firm_arrivals",
        "firm_exits",
        "talents",
        "talent_arrivals",
        "talent_graduates",
        "talent_departures",
        "talent_retired",
        "births_less_deaths_10k",
        "written_off_100m_rmb",
        "unserved_100m_rmb",
        "idle_services_100m_rmb"
    };

    private final Accounts accounts = new Accounts();
    private final CsvWriter csv;

    /** Opens the log. */
    public CheckLog(Path folder) throws IOException {
        csv = open(
                folder,
                "checks.csv",
                Stream.of(Stream.of("quarter"), Arrays.stream(Accounts.names()), Arrays.stream(COUNTS))
                        .flatMap(names -> names)
                        .toArray(String[]::new));
    }

    @Override
    public void quarter(World world) throws IOException {
        dated(csv, world);
        for (double residual : accounts.residuals(world)) {
            csv.number(residual);
        }
        Flows flows = world.flows;
        csv.number(world.firms.present)
                .number(flows.entries)
                .number(flows.arrivals)
                .number(flows.exits);
        csv.number(world.talents.present).number(flows.talentArrivals).number(flows.talentGraduates);
        csv.number(flows.talentDepartures).number(flows.talentRetired).number(Flows.sum(flows.natural));
        csv.number(flows.writtenOff).number(flows.unserved).number(flows.idle).end();
    }
}
