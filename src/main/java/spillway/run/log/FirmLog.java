package spillway.run.log;

import java.io.IOException;
import java.nio.file.Path;
import spillway.file.CsvWriter;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;
import spillway.world.Event;
import spillway.world.Firms;
import spillway.world.Identity;
import spillway.world.Mode;
import spillway.world.Size;
import spillway.world.Structure;
import spillway.world.World;

/** {@code firm_events.csv.gz}: firms that came, went and moved; {@code firm_sample.csv.gz}: a tenth of all firms, at year's end. */
public final class FirmLog extends CsvLog {
    private static final double SAMPLED = 0.1;

    private final CsvWriter events;
    private final CsvWriter sample;
    private final KeyedRandom choice = new RandomStreams(0).stream("firm sample");

    /** Opens the logs. */
    public FirmLog(Path folder) throws IOException {
        events = open(
                folder,
                "firm_events.csv.gz",
                "quarter",
                "firm",
                "event",
                "city",
                "sector",
                "origin",
                "size",
                "capital_100m_rmb",
                "other_city");
        sample = open(
                folder,
                "firm_sample.csv.gz",
                "quarter",
                "firm",
                "city",
                "x",
                "y",
                "sector",
                "mode",
                "origin",
                "size",
                "enterprises",
                "sales_100m_rmb",
                "value_added_100m_rmb",
                "employment_10k",
                "talent_10k",
                "capital_100m_rmb",
                "log_tfp",
                "price",
                "deposits_100m_rmb",
                "loans_100m_rmb",
                "rd_100m_rmb");
    }

    @Override
    public void quarter(World world) throws IOException {
        for (Event event : world.events) {
            if (event instanceof Event.FirmEvent firm) {
                dated(events, world).text(Identity.logged(firm.firm())).text(firm.kind());
                events.text(world.structure.regions[firm.region()]).text(world.structure.sectors[firm.sector()]);
                events.text(origin(world.structure, firm.origin()))
                        .text(Size.of(firm.size()).label)
                        .number(firm.capital());
                events.text(firm.otherRegion() < 0 ? "" : MatrixLog.place(world, firm.otherRegion()))
                        .end();
            }
        }
        if (world.quarter().number() == 4) {
            Firms firms = world.firms;
            for (int f = 0; f < firms.count; f++) {
                if (firms.active[f] && choice.at(firms.id[f], 0).nextDouble() < SAMPLED) {
                    write(world, f);
                }
            }
        }
    }

    private static String origin(Structure structure, byte origin) {
        return origin == Firms.DOMESTIC ? "domestic" : structure.sources[origin - 1];
    }

    private void write(World world, int f) throws IOException {
        Firms firms = world.firms;
        dated(sample, world).text(Identity.logged(firms.id[f])).text(world.structure.regions[firms.region[f]]);
        CellLog.place(sample, world, firms.cell[f]);
        sample.text(world.structure.sectors[firms.sector[f]])
                .text(Mode.of(firms.mode[f]).name());
        sample.text(origin(world.structure, firms.origin[f]))
                .text(Size.of(firms.size[f]).label)
                .number(firms.represented[f]);
        sample.number(firms.sold[f] * firms.price[f]).number(firms.valueAdded[f]);
        sample.number(firms.talent[f] + firms.workers[f]).number(firms.talent[f]);
        sample.number(firms.capital[f] * world.cities.capitalPrice[firms.region[f]]);
        sample.number(firms.logTfp[f] - world.base.productivity[firms.sector[f]])
                .number(firms.price[f]);
        sample.number(Math.max(0, firms.funds[f]))
                .number(Math.max(0, -firms.funds[f]))
                .number(firms.research[f])
                .end();
    }
}
