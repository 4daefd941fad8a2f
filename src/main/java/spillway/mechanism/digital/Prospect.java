package spillway.mechanism.digital;

import spillway.kernel.Exponential;
import spillway.kernel.Power;
import spillway.world.DigitalStage;
import spillway.world.Firms;
import spillway.world.Size;
import spillway.world.World;

/** What the next vintage of digital technology would bring a firm and cost it, as it sees it this quarter (E41); the formulas stand at {@link Adoption}. */
final class Prospect {
    private static final int QUARTERS = 4;

    private final Adoption.Params params;
    private final DigitalGains gains;
    private final World world;
    private final Firms firms;
    private final double presentValue;
    private final double overlap;
    /** Cost of each stage over that of its arrival [stage]. */
    private final double[] fallen;

    /** Prospects as the world stands. */
    Prospect(Adoption.Params params, DigitalReturns.Params returns, DigitalGains gains, World world) {
        this.params = params;
        this.gains = gains;
        this.world = world;
        firms = world.firms;
        presentValue = presentValue(params, world.tick >= params.lawFrom());
        overlap = returns.overlapLoss() * returns.overlapQuarters() / QUARTERS;
        fallen = new double[] {0, fallen(0), fallen(params.smartFrom())};
    }

    /** Present value of one a year over the horizon of firms, at the hurdle rate and what unclear law adds to it. */
    static double presentValue(Adoption.Params params, boolean clearLaw) {
        double rate = params.hurdle() + (clearLaw ? 0 : params.legalRisk());
        return (1 - Power.of(1 + rate, -params.horizonYears())) / rate;
    }

    private double fallen(int arrival) {
        return Exponential.of(-params.costFall() * Math.max(0, world.tick - arrival) / QUARTERS);
    }

    /** What the next stage would earn in present value, less what the overlap loses, 100m RMB. */
    double gain(int f) {
        return (gains.worthOfNext(f) * presentValue - overlap) * QUARTERS * Math.max(0, firms.valueAdded[f]);
    }

    /** What a stage costs the enterprises of a row, 100m RMB. */
    double cost(int f, int stage) {
        double mean = world.base.enterpriseSize;
        double price = stage == DigitalStage.SMART.code ? params.smartCost() : params.networkedCost();
        if (!(price > 0 && mean > 0 && firms.output[f] > 0)) {
            return 0;
        }
        double separation = firms.size[f] == Size.SMALL.code ? 1 + params.separation() : 1;
        return firms.represented[f]
                * world.cities.capitalPrice[firms.region[f]]
                * (1 - world.governments.publicGood[firms.region[f]])
                * price
                * fallen[stage]
                * separation
                * mean
                * Power.of(size(f) / mean, params.costPower());
    }

    /** Yearly value added of one of the enterprises of a row at prices of the base year, 100m RMB. */
    private double size(int f) {
        double kept = 1 - world.structure.materials[firms.sector[f]];
        return QUARTERS * firms.output[f] * kept / firms.represented[f];
    }

    /** Share of suppliers and buyers that have reached a stage. */
    double partners(int f, int stage) {
        return gains.ecosystem(f, stage);
    }

    /** Share of talent in a firm's employment over that of the sector in the base year's delta, less one. */
    double talent(int f) {
        double usual = world.base.talentIntensity[firms.sector[f]];
        double people = firms.talent[f] + firms.workers[f];
        return usual > 0 && people > 0 ? firms.talent[f] / people / usual - 1 : 0;
    }
}
