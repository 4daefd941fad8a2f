package spillway.mechanism.outside;

import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;
import spillway.kernel.Numbers;
import spillway.world.Flows;
import spillway.world.Outside;
import spillway.world.Structure;
import spillway.world.World;

/**
 * Own technical standards spread abroad, and lift what own designs and brands are worth there (M62).
 *
 * <p>{@code S' = S + (pace d + push) (seed + S) (1 - S)}, {@code d = clip(ln(w / w0) + ln(R / R0); 0, bound)}: w is the share of own-design and own-brand
 * firms in what the blocs spend on goods, R research over value added, both against the base year. A standard spreads from those who follow it
 * already; none is given up. Buyers abroad take own designs and brands for {@code exp(premium S)} times as good. Form and
 * sizes are assumed.
 */
public final class Standards {
    private final Blocs.Params params;
    private final double elasticity;

    /** The rule under these parameters and this elasticity of substitution. */
    public Standards(Blocs.Params params, double elasticity) {
        this.params = params;
        this.elasticity = elasticity;
    }

    /** Lets standards spread after the quarter's sales; while the base is held notes what drives them. */
    public void step(World world) {
        Outside outside = world.outside;
        double weight = weight(world);
        double research = research(world);
        if (world.holdsBase()) {
            outside.baseOwnDesigns = weight;
            outside.baseResearch = research;
            return;
        }
        if (!params.standards()) {
            outside.ownDesignPull = 1;
            return;
        }
        double drive = growth(weight, outside.baseOwnDesigns) + growth(research, outside.baseResearch);
        double pace = params.standardsPace() * Numbers.clip(drive, 0, params.standardsBound()) + params.standardsPush();
        double before = outside.standards;
        outside.standards = Math.min(1, before + pace * (params.standardsSeed() + before) * (1 - before));
        outside.ownDesignPull = Exponential.of((elasticity - 1) * params.standardsPremium() * outside.standards);
    }

    private static double growth(double now, double before) {
        return now > 0 && before > 0 ? Logarithm.of(now / before) : 0;
    }

    /** Share of own designs and brands in what the blocs spend on goods. */
    private static double weight(World world) {
        Structure structure = world.structure;
        double sold = 0;
        double spent = 0;
        for (int s = 0; s < structure.sectorCount(); s++) {
            if (structure.goods[s]) {
                for (int b = 0; b < structure.blocs.length; b++) {
                    spent += world.outside.demand[s][structure.bloc(b)];
                }
                for (double[] place : world.flows.ownDesignExports) {
                    sold += place[s];
                }
            }
        }
        return spent > 0 ? sold / spent : 0;
    }

    /** Research over value added, all regions. */
    private static double research(World world) {
        double research = 0;
        double valueAdded = 0;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            research += Flows.sum(world.flows.research[r]);
            valueAdded += Flows.sum(world.cities.valueAdded[r]);
        }
        return research / valueAdded;
    }
}
