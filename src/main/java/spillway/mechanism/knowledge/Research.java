package spillway.mechanism.knowledge;

import spillway.kernel.Exponential;
import spillway.kernel.Numbers;
import spillway.world.Firms;
import spillway.world.Mode;
import spillway.world.World;

/**
 * Firms decide on next quarter's research (E20): a rate of value added by region, sector and mode, raised by market access.
 * Contract manufacturers spend least. Demand-pull after Schmookler (1966); the money buys knowledge services.
 */
public final class Research {
    private final Knowledge.Params params;
    private final boolean chosen;

    /** The rule under these parameters; firms keep the rate of their place. */
    public Research(Knowledge.Params params) {
        this(params, false);
    }

    /** The rule under these parameters, at the rates that firms have chosen if they choose them. */
    public Research(Knowledge.Params params, boolean chosen) {
        this.params = params;
        this.chosen = chosen;
    }

    /** Sets research spending of all firms; of other development nothing is ordered yet. */
    public void step(World world) {
        Firms firms = world.firms;
        if (!world.holdsBase()) {
            world.outside.researchTrend +=
                    params.researchGrowth() * Exponential.of(-world.tick / params.researchFadeQuarters());
        }
        double scale = Exponential.of(world.outside.researchTrend);
        double[] factor =
                Mode.NAMES.stream().mapToDouble(params.modeFactor()::get).toArray();
        double[][] access = accessScore(world);
        for (int f = 0; f < firms.count; f++) {
            if (!firms.active[f]) {
                continue;
            }
            int r = firms.region[f];
            int s = firms.sector[f];
            // Firms that choose have weighed the market already.
            double pull = world.holdsBase() || chosen ? 1 : 1 + params.marketSizeEffect() * access[r][s];
            firms.development[f] = 0;
            firms.developmentGrant[f] = 0;
            double rate = chosen ? firms.researchRate[f] : world.base.researchShare[r][s];
            firms.research[f] = !params.research() || firms.distress[f] > 0
                    ? 0
                    : rate * factor[firms.mode[f]] * scale * pull * Math.max(0, firms.valueAdded[f]);
        }
    }

    /** Market access of each place in standard deviations over regions, relative to the base year [region][sector]. */
    private double[][] accessScore(World world) {
        int regions = world.structure.regionCount();
        double[][] score = new double[regions][world.structure.sectorCount()];
        for (int s = 0; s < world.structure.sectorCount(); s++) {
            double[] change = new double[regions];
            double mean = 0;
            for (int r = 0; r < regions; r++) {
                change[r] = world.cities.marketAccess[r][s] - world.base.marketAccess[r][s];
                mean += change[r] / regions;
            }
            double spread = world.base.marketAccessSpread[s];
            double bound = params.marketSizeBound();
            for (int r = 0; r < regions; r++) {
                score[r][s] = spread > 0 ? Numbers.clip((change[r] - mean) / spread, -bound, bound) : 0;
            }
        }
        return score;
    }
}
