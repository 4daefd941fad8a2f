package spillway.model;

import java.util.Arrays;
import java.util.List;
import spillway.kernel.Metric;
import spillway.model.measure.MeasureParams;
import spillway.model.verdict.Cores;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.world.World;

/** Every number a run reports each quarter, each declared once, family by family. */
public final class Metrics {
    private final MetricList list;

    /**
     * The metrics of a world; sets and cores are fixed by its base year.
     *
     * @param kilometres great-circle distance between the cores of regions
     * @param measure how measures of location are taken
     */
    public Metrics(World world, double[][] kilometres, MeasureParams measure) {
        list = new MetricList(world);
        PlaceMetrics.declare(list, kilometres, measure.cityReachKm());
        CirculationMetrics.declare(list);
        AbroadMetrics.declare(list);
        KeyMetrics.declare(list);
        DigitalMetrics.declare(list);
        AwayMetrics.declare(list);
        LadderMetrics.declare(list);
        SocietyMetrics.declare(list);
        IncomeMetrics.declare(list);
        GrowthMetrics.declare(list);
        PublicMetrics.declare(list);
        DigitalAccounts.declare(list, measure.digitalCore());
    }

    /** All metrics in the order of the log. */
    public List<Metric<World>> all() {
        return List.copyOf(list.all);
    }

    /** Both cores of a set: the one of {@link #core} and the one given by name. */
    public static Cores cores(World world, RegionSet set) {
        return new Cores(core(world, set), set.core(RegionSets.NAMED_CORE));
    }

    /** The core of a set: its regions at or above the median of base-year high-value value added per head. */
    public static boolean[] core(World world, RegionSet set) {
        int regions = world.structure.regionCount();
        double[] people = new double[regions];
        for (int r = 0; r < regions; r++) {
            people[r] = world.base.residents[r] + world.base.talent[r];
        }
        return set.core(world.base.highValue, people, Arrays.asList(world.structure.regions));
    }
}
