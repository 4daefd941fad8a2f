package spillway.run.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spillway.file.CsvWriter;
import spillway.world.Event;
import spillway.world.Identity;
import spillway.world.World;

/** {@code fdi.csv}: direct investment by city and source; {@code fdi_arrivals.csv.gz}: each arrival with the options it had. */
public final class InvestmentLog extends CsvLog {
    private final CsvWriter totals;
    private final CsvWriter arrivals;

    /** Opens the logs. */
    public InvestmentLog(Path folder, World world) throws IOException {
        totals = open(folder, "fdi.csv", "quarter", "city", "source", "fdi_bn_usd");
        List<String> header = new ArrayList<>(
                List.of("quarter", "firm", "source", "sector", "city", "x", "y", "capital_100m_rmb", "subsidy_rate"));
        for (String city : world.structure.regions) {
            header.add("chance_" + city.toLowerCase(java.util.Locale.ROOT).replace(' ', '_'));
        }
        arrivals = open(folder, "fdi_arrivals.csv.gz", header.toArray(String[]::new));
    }

    @Override
    public void quarter(World world) throws IOException {
        for (int r = 0; r < world.structure.regionCount(); r++) {
            for (int source = 0; source < world.structure.sources.length; source++) {
                dated(totals, world).text(world.structure.regions[r]).text(world.structure.sources[source]);
                totals.number(world.flows.investmentFrom[source][r] / 10 / world.outside.rmbPerUsd)
                        .end();
            }
        }
        for (Event event : world.events) {
            if (event instanceof Event.Arrival arrival) {
                write(world, arrival);
            }
        }
    }

    private void write(World world, Event.Arrival arrival) throws IOException {
        dated(arrivals, world).text(Identity.logged(arrival.firm())).text(world.structure.sources[arrival.source()]);
        arrivals.text(world.structure.sectors[arrival.sector()]).text(world.structure.regions[arrival.region()]);
        CellLog.place(arrivals, world, arrival.cell());
        arrivals.number(arrival.capital()).number(arrival.subsidyRate());
        for (double chance : arrival.chances()) {
            arrivals.number(chance);
        }
        arrivals.end();
    }
}
