package spillway.mechanism.production;

import spillway.kernel.Logarithm;
import spillway.kernel.Param;
import spillway.world.DigitalStage;
import spillway.world.Firms;
import spillway.world.World;

/**
 * Digital technology takes over routine work: talent weighs more in the labour of firms that have adopted it ({@link SkillMix}), and
 * their new equipment does part of what labour did (M05, M33; E44). A task model in reduced form, as in Acemoglu and Restrepo (2018).
 *
 * <p>A stage adds {@code a} to the exponent of capital. It comes with equipment: where a share i of next quarter's capital is new,
 * {@code da += i (a - da)}. Each step is neutral at the firm's own mix of capital K and labour N of the quarter: log productivity loses
 * {@code step ln (K / N)}, so that with what it has the firm makes what it made. It then wants more capital, by
 * {@code (alpha + da + step) / (alpha + da)} of value added, and needs less labour as that arrives. Prices cover the equipment as they
 * covered the labour that it replaces ({@link Planning}), so that the labour bill falls to {@code (1 - alpha - da) / (1 - alpha)} of value
 * added and not price. As each step is neutral at the firm's own mix, no cost is gained or lost where that mix is the cheapest.
 */
public final class Automation {
    private final Params params;
    private final double depreciation;
    private final double elasticity;
    private final Productivity productivity;

    /** Parameters of skill bias and automation; shares of the second vintage come on top of the first's. */
    public record Params(
            @Param(
                    doc = "Whether digital technology takes over routine work",
                    unit = "switch",
                    source = "claim: machines replace simple work")
            boolean enabled,

            @Param(
                    doc =
                            "Share of the weight of routine labour in the labour bundle that the first vintage takes away",
                    unit = "share",
                    min = 0,
                    max = 0.2,
                    source = "assumed")
            double networkedRoutine,

            @Param(
                    doc = "Share of what is left of that weight that the second vintage takes away",
                    unit = "share",
                    min = 0,
                    max = 0.2,
                    source = "assumed; with the first about .03 on the weight of talent")
            double smartRoutine,

            @Param(
                    doc = "What equipment of the first vintage adds to the exponent of capital",
                    unit = "share",
                    min = 0,
                    max = 0.1,
                    source = "assumed")
            double networkedCapital,

            @Param(
                    doc = "What equipment of the second vintage adds to the exponent of capital, on top of the first",
                    unit = "share",
                    min = 0,
                    max = 0.1,
                    source = "assumed")
            double smartCapital) {

        /** Share of the weight of routine labour that a stage and those before it have taken away. */
        double routineTaken(int stage) {
            double left = 1;
            if (enabled && stage >= DigitalStage.NETWORKED.code) {
                left *= 1 - networkedRoutine;
            }
            if (enabled && stage >= DigitalStage.SMART.code) {
                left *= 1 - smartRoutine;
            }
            return 1 - left;
        }

        /** What equipment of a stage and those before it adds to the exponent of capital. */
        double capitalAdded(int stage) {
            double added = stage >= DigitalStage.NETWORKED.code ? networkedCapital : 0;
            return stage >= DigitalStage.SMART.code ? added + smartCapital : added;
        }
    }

    /**
     * The rule under these parameters.
     *
     * @param depreciation wear of capital in a quarter
     * @param production whose labour bundle it is
     * @param infrastructureGain what a unit of patient stock adds to log productivity
     * @param scale what the people who work within reach add
     */
    public Automation(
            Params params,
            double depreciation,
            Production.Params production,
            double infrastructureGain,
            ScaleEconomies.Params scale) {
        this.params = params;
        this.depreciation = depreciation;
        elasticity = production.skillElasticity();
        productivity = new Productivity(infrastructureGain, scale);
    }

    /** Equipment that was ordered takes over its part of the work; nothing happens while the base year is held. */
    public void step(World world) {
        if (!params.enabled() || world.holdsBase()) {
            return;
        }
        LabourCost cost = new LabourCost(world, new SkillMix(world, params, elasticity), elasticity);
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            boolean automated = firms.digitalStage[f] >= DigitalStage.NETWORKED.code || firms.addedCapitalShare[f] > 0;
            if (firms.active[f] && automated) {
                equip(world, f);
                firms.routineSaved[f] = 1 - routineLeft(world, f, cost);
            }
        }
    }

    private void equip(World world, int f) {
        Firms firms = world.firms;
        double missing = params.capitalAdded(firms.digitalStage[f]) - firms.addedCapitalShare[f];
        if (missing <= 0 || !(firms.capital[f] > 0) || !(firms.output[f] > 0) || !(firms.order[f] > 0)) {
            return;
        }
        double step = missing * firms.order[f] / ((1 - depreciation) * firms.capital[f] + firms.order[f]);
        double share = capitalShare(world, f);
        double made = firms.output[f] * (1 - world.structure.materials[firms.sector[f]]);
        double mix = (Logarithm.of(firms.capital[f] / made) + productivity.log(world, f)) / (1 - share);
        firms.automationShift[f] -= step * mix;
        firms.addedCapitalShare[f] += step;
        firms.targetCapitalOutput[f] *= (share + step) / share;
    }

    /** Exponent of capital in a firm's value added. */
    static double capitalShare(World world, int f) {
        return world.structure.capitalShare[world.firms.sector[f]] + world.firms.addedCapitalShare[f];
    }

    /** What the labour that equipment has replaced would add to the labour bill, as a factor on it; 1 where nothing is automated. */
    public static double coveredLabour(World world, int f) {
        double share = world.structure.capitalShare[world.firms.sector[f]];
        return (1 - share) / (1 - share - world.firms.addedCapitalShare[f]);
    }

    /** Share of routine labour in a firm's cost over what it would be without automation, at today's wages. */
    private static double routineLeft(World world, int f, LabourCost cost) {
        int r = world.firms.region[f];
        int s = world.firms.sector[f];
        double usual = cost.workerShare(world, DigitalStage.NONE.code, r, s);
        double mix = usual > 0 ? cost.workerShare(world, world.firms.digitalStage[f], r, s) / usual : 1;
        return mix / coveredLabour(world, f);
    }
}
