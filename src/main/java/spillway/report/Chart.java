package spillway.report;

import java.util.List;

/** One chart of the report, made from the logs of a run. */
@FunctionalInterface
public interface Chart {

    /**
     * The chart for one run.
     *
     * @throws ReportProblem if a file or a column it cannot do without is missing or damaged
     */
    Figure figure(RunLogs logs);

    /** All charts in the order of the report. */
    static List<Chart> all() {
        return List.of(
                new DensityMap(),
                new ScorePlane(),
                new ConcentrationChart(),
                new SpatialAssociationChart(),
                new LocalAssociationMap(),
                new AgglomerationChart(),
                new DistanceDensityChart(),
                new SpecialisationChart(),
                new CatchUpChart(),
                new DistanceDecayChart(),
                new InvestmentChart(),
                new GovernmentChart(),
                new CityShareChart(),
                new CirculationChart(),
                new LabourChart());
    }
}
