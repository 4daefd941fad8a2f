package spillway.run.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spillway.file.CsvWriter;
import spillway.model.CityFigure;
import spillway.world.Event;
import spillway.world.Governments;
import spillway.world.World;

/** {@code government.csv}: what each government decided; {@code leaders.csv}: who came and went. */
public final class GovernmentLog extends CsvLog {
    private static final List<CityFigure> FIGURES = List.of(
            CityFigure.QUICK_MONEY,
            CityFigure.PATIENT_MONEY,
            CityFigure.SUBSIDIES,
            CityFigure.PATIENT_SHARE,
            CityFigure.DEBT);

    private final CsvWriter decisions;
    private final CsvWriter leaders;

    /** Opens the logs. */
    public GovernmentLog(Path folder) throws IOException {
        List<String> columns = new ArrayList<>(List.of(
                "quarter",
                "city",
                "leader",
                "quarters_in_office",
                "horizon_quarters",
                "target_sector",
                "subsidy_rate",
                "revenue_100m_rmb",
                "outlay_100m_rmb"));
        FIGURES.forEach(figure -> columns.add(figure.column()));
        columns.add("patient_stock");
        decisions = open(folder, "government.csv", columns.toArray(String[]::new));
        leaders = open(folder, "leaders.csv", "quarter", "city", "event", "leader", "quarters_served", "score");
    }

    @Override
    public void quarter(World world) throws IOException {
        Governments all = world.governments;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            int target = all.target[r];
            dated(decisions, world).text(world.structure.regions[r]);
            decisions.number(all.leader[r]).number(all.served[r]).number(all.horizon[r]);
            decisions.text(target < 0 ? "" : world.structure.sectors[target]);
            decisions.number(target < 0 ? 0 : all.subsidyRate[r][target]);
            decisions.number(all.revenue[r]).number(all.outlay[r]);
            for (CityFigure figure : FIGURES) {
                decisions.number(figure.of(world, r));
            }
            decisions.number(all.patientStock[r]).end();
        }
        for (Event event : world.events) {
            if (event instanceof Event.LeaderEvent leader) {
                dated(leaders, world)
                        .text(world.structure.regions[leader.region()])
                        .text(leader.kind());
                leaders.number(leader.leader())
                        .number(leader.served())
                        .number(leader.score())
                        .end();
            }
        }
    }
}
