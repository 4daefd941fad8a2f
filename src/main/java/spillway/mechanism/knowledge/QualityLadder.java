package spillway.mechanism.knowledge;

import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;
import spillway.kernel.Named;
import spillway.world.Firms;
import spillway.world.Mode;
import spillway.world.World;

/**
 * The quality of a firm's products rises where it spends more of its value added on research than its competitors, and falls behind
 * where it spends less (E11): {@code d ln q = x3 rho ln(RD / VA / (rho growth)) - x4 ln q}, rho being what the delta's firms of the
 * sector spent in the base year; competitors raise it as all research is raised, or, where firms choose their research, as those firms
 * did. With {@code leadWithinMode} a firm is compared with what is usual for its mode, so that a mode is no lead by itself. What goes into
 * doing without imported key inputs improves no product, while competitors elsewhere do not divert theirs. Leads and lags erode, since others copy. A quality ladder after Grossman and Helpman (1991) as an idea, in expectation; the
 * form is ours. Contract manufacturers make what the buyer specifies: their quality stays.
 */
public final class QualityLadder {
    private final Knowledge.Params params;
    private final boolean chosen;

    /** The rule under these parameters; all competitors keep their rates. */
    public QualityLadder(Knowledge.Params params) {
        this(params, false);
    }

    /**
     * The rule under these parameters.
     *
     * @param chosen whether firms choose their research, so that competitors are those of the quarter
     */
    public QualityLadder(Knowledge.Params params, boolean chosen) {
        this.params = params;
        this.chosen = chosen;
    }

    /** Moves the quality of all firms; nothing moves while the base year is held. */
    public void step(World world) {
        if (world.holdsBase() || !params.research()) {
            return;
        }
        Firms firms = world.firms;
        double[] mode = modes();
        double[] reference = params.leadWithinMode() ? world.base.researchUsual : world.base.researchRate;
        double[] pace = pace(world, reference, mode);
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && firms.valueAdded[f] > 0 && firms.mode[f] != Mode.OEM.code) {
                double weight = world.base.researchRate[firms.sector[f]];
                double usual = reference[firms.sector[f]] * mode[firms.mode[f]];
                if (weight <= 0 || usual <= 0) {
                    continue;
                }
                double ownProducts = 1 - world.keys.researchShare[firms.sector[f]];
                double rate = ownProducts * firms.research[f] / firms.valueAdded[f] / pace[firms.sector[f]];
                double lead = weight * Logarithm.of(Math.max(params.qualityLeastResearch(), rate / usual));
                firms.logQuality[f] += params.qualityGain() * lead - params.qualityErosion() * firms.logQuality[f];
            }
        }
    }

    /** Research of each mode that is usual, relative; 1 where modes are not told apart. */
    private double[] modes() {
        return Mode.NAMES.stream()
                .mapToDouble(name -> params.leadWithinMode() ? Named.value(params.modeFactor(), name) : 1)
                .toArray();
    }

    /** By how much competitors of each sector do more research than in the base year. */
    private double[] pace(World world, double[] reference, double[] mode) {
        double[] pace = new double[reference.length];
        double[] now = chosen ? OwnProducts.researchRate(world, code -> mode[code]) : pace;
        for (int s = 0; s < pace.length; s++) {
            pace[s] = chosen && now[s] > 0 && reference[s] > 0
                    ? now[s] / reference[s]
                    : Exponential.of(world.outside.researchTrend);
        }
        return pace;
    }
}
