package spillway.report;

import java.util.List;

/** One chart of the report, made from the logs of a run. */
@FunctionalInterface
public interface Chart {
    /** Where in the page a chart stands. */
    enum Part {
        /** Before the appendix. */
        PAGE(""),
        /** In the appendix, with the tables of the verdict. */
        VERDICT("The verdict: scores, their terms and the observed panel"),
        /** In the appendix. */
        PLACES("Neighbours and distances"),
        /** In the appendix. */
        SECTORS("Sectors"),
        /** In the appendix. */
        ECONOMY("Investment, trade, work and income");

        private final String title;

        Part(String title) {
            this.title = title;
        }

        /** Heading of the part. */
        String title() {
            return title;
        }
    }

    /**
     * The chart for one run.
     *
     * @throws ReportProblem if a file or a column it cannot do without is missing or damaged
     */
    Figure figure(RunLogs logs);

    /** Where it stands. */
    default Part part() {
        return Part.PAGE;
    }

    /** All charts in the order of the report. */
    static List<Chart> all() {
        return List.of(
                new ShareChart(),
                new DensityMap(),
                new ConcentrationChart(),
                new CatchUpChart(),
                new GovernmentChart(),
                new CityShareChart(),
                new ScorePlane(),
                new SpatialAssociationChart(),
                new LocalAssociationMap(),
                new DistanceDecayChart(),
                new DistanceDensityChart(),
                new AgglomerationChart(),
                new SpecialisationChart(),
                new AdoptionChart(),
                new AdoptionMap(),
                new InvestmentChart(),
                new CirculationChart(),
                new MarketsChart(),
                new LadderChart(),
                new KeyInputChart(),
                new LabourChart(),
                new PublicChart());
    }
}
