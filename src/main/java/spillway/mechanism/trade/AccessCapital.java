package spillway.mechanism.trade;

import java.util.Arrays;
import java.util.Map;
import spillway.kernel.Exponential;
import spillway.kernel.Named;
import spillway.kernel.Numbers;
import spillway.kernel.Param;
import spillway.world.Firms;
import spillway.world.Mode;
import spillway.world.Structure;
import spillway.world.World;

/**
 * Makers of goods build, keep up and lose access to the home market and to each bloc (E13).
 *
 * <p>Who sells less abroad than he is used to, and has not made it up at home, turns to the home market and to blocs where demand has not
 * fallen: access a moves by {@code pace need (top - a)} a quarter, top being 1 at home and {@code mostAbroad} in a bloc. The need is
 * {@code (missing - gained at home) / usual - slack}, in units, against a slow memory of what full access would have sold. Firms with designs of
 * their own have a need at home by themselves as long as access there is below 1.
 *
 * <p>Each unit of access costs {@code openingCost} times a year's sales that it brings, more by {@code surge} times the share of the
 * sector's sales on that market that turn to it in the same quarter. Access above what the mode comes with wears off by {@code decay} and is
 * kept up at the same cost, without the surge. Both are done where the margin on sales covers them and as far as funds and lenders reach. Who
 * sells little in a bloc because demand there has fallen loses access to it. Sunk costs of markets as in Das, Roberts and Tybout (2007) as
 * idea, not opened; form and sizes assumed.
 */
public final class AccessCapital {
    private static final int QUARTERS = 4;

    private final Params params;
    private final double interest;

    /** Parameters of access to markets. */
    public record Params(
            @Param(
                    doc =
                            "Whether makers of goods build and lose access to markets; if not, they have what their mode comes with",
                    unit = "switch",
                    source = "model description")
            boolean enabled,

            @Param(
                    doc = "Share of the missing access that a firm in full need builds in a quarter",
                    unit = "1/quarter",
                    min = 0.01,
                    max = 0.5,
                    source = "assumed: half of it takes two years")
            double pace,

            @Param(
                    doc = "Most access to a bloc, over that of the base year",
                    unit = "multiplier",
                    min = 1,
                    max = 3,
                    source = "assumed")
            double mostAbroad,

            @Param(
                    doc = "Cost of access over a year's sales that it brings",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double openingCost,

            @Param(
                    doc =
                            "Multiplies the cost of building and keeping access; 0 makes it free, whatever margins and funds are",
                    unit = "multiplier",
                    min = 0,
                    max = 5,
                    source = "1 is the cost itself; claim: who must turn to the home market at once loses for a while")
            double pivotCost,

            @Param(
                    doc =
                            "Rise of the cost per share of the sector's sales on the market that turns to it in the quarter",
                    unit = "multiplier",
                    min = 0,
                    max = 50,
                    source = "assumed")
            double surge,

            @Param(
                    doc = "Share of access that wears off in a quarter where it is not kept up or not used",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.25,
                    source = "assumed")
            double decay,

            @Param(
                    doc = "Loans over the value of capital up to which lenders pay for access",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed; clients are no collateral, so less than for capital goods")
            double lending,

            @Param(
                    doc = "Quarters over which a firm gets used to what it sells",
                    unit = "quarter",
                    min = 1,
                    max = 80,
                    source = "assumed: five years")
            double memoryQuarters,

            @Param(
                    doc = "Share of its sales abroad that a firm misses without looking for others",
                    unit = "share",
                    min = 0,
                    max = 0.5,
                    source = "assumed: a usual swing of a quarter")
            double slack,

            @Param(
                    doc = "Need of the home market of firms with designs of their own that have not reached all of it",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double designerNeed,

            @Param(
                    doc = "Multiplies the cost of access to a market while it is set",
                    unit = "multiplier",
                    min = 0,
                    max = 2,
                    source = "1 eases nothing; policy lever",
                    keys = "markets")
            Map<String, Double> ease,

            @Param(
                    doc = "Share of the cost of access that the city's government pays while it is set",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "0 pays nothing; policy lever")
            double subsidy) {}

    /** The rule under these parameters, at this interest on loans. */
    public AccessCapital(Params params, double interest) {
        this.params = params;
        this.interest = interest;
    }

    /** Lets makers of goods build and lose access; while the base year is held they get used to it. All see the quarter as it stood before. */
    public void step(World world) {
        if (!params.enabled()) {
            return;
        }
        Firms firms = world.firms;
        double[][] full = new double[firms.count][];
        double[][] rise = new double[firms.count][];
        double[][] turning = new double[world.structure.sectorCount()][world.structure.markets()];
        double[][] selling = new double[world.structure.sectorCount()][world.structure.markets()];
        for (int f = 0; f < firms.count; f++) {
            if (makes(world, f)) {
                full[f] = atFullAccess(world, f);
                rise[f] = rise(world, f, full[f]);
                for (int m = 0; m < full[f].length; m++) {
                    double value = full[f][m] * firms.price[f];
                    turning[firms.sector[f]][m] += rise[f][m] * value;
                    selling[firms.sector[f]][m] += firms.access[f][m] * value;
                }
            }
        }
        double[][] surges = surges(turning, selling);
        for (int f = 0; f < firms.count; f++) {
            if (makes(world, f) && !world.holdsBase()) {
                double spent = change(world, f, full[f], rise[f], surges[firms.sector[f]]);
                order(world, f, spent);
            }
            if (makes(world, f)) {
                getUsedTo(world, f, full[f]);
            }
        }
    }

    private static boolean makes(World world, int f) {
        Firms firms = world.firms;
        return firms.active[f] && firms.demand[f] > 0 && world.structure.goods[firms.sector[f]];
    }

    /** How much dearer it is to build access to each market while so many turn to it [sector][market]. */
    private double[][] surges(double[][] turning, double[][] selling) {
        double[][] surges = new double[turning.length][];
        for (int s = 0; s < surges.length; s++) {
            surges[s] = new double[turning[s].length];
            for (int m = 0; m < surges[s].length; m++) {
                double share = selling[s][m] > 0 ? Math.min(1, turning[s][m] / selling[s][m]) : 0;
                surges[s][m] = 1 + params.surge() * share;
            }
        }
        return surges;
    }

    /** Units that a firm would sell on each market at full access. */
    private static double[] atFullAccess(World world, int f) {
        Firms firms = world.firms;
        double[] reach = world.flows.reach[firms.sector[f]][firms.region[f]];
        double[] full = new double[reach.length];
        double earned = 0;
        for (int m = 0; m < full.length; m++) {
            full[m] = GoodsMarket.standing(world, f, m) * reach[m];
            earned += firms.access[f][m] * full[m];
        }
        for (int m = 0; m < full.length; m++) {
            full[m] *= earned > 0 ? firms.demand[f] / earned : 0;
        }
        return full;
    }

    /** Access that a firm wants to build on each market. */
    private double[] rise(World world, int f, double[] full) {
        Firms firms = world.firms;
        double[] access = firms.access[f];
        double need = need(world, f, full);
        boolean designs = firms.ownsDesigns(f);
        double[] rise = new double[full.length];
        for (int m = 0; m < full.length; m++) {
            boolean home = m == Structure.HOME;
            double wanted =
                    home && designs ? Math.max(need, params.designerNeed()) : used(firms, f, m, full) < 1 ? 0 : need;
            rise[m] = params.pace() * wanted * Math.max(0, (home ? 1 : params.mostAbroad()) - access[m]);
        }
        return rise;
    }

    /** What full access to a market would sell over what it usually would, less the slack; 1 at home and where it is at least that. */
    private double used(Firms firms, int f, int market, double[] full) {
        double usual = (1 - params.slack()) * firms.usualSales[f][market];
        return market == Structure.HOME || full[market] >= usual ? 1 : full[market] / usual;
    }

    /** Share of its usual sales abroad that a firm misses and has not made up at home, beyond the slack. */
    private double need(World world, int f, double[] full) {
        double[] access = world.firms.access[f];
        double[] usual = world.firms.usualSales[f];
        double gained =
                access[Structure.HOME] * full[Structure.HOME] - free(world, f, Structure.HOME) * usual[Structure.HOME];
        double missing = -Math.max(0, gained);
        double abroad = 0;
        for (int m = Structure.HOME + 1; m < full.length; m++) {
            missing += usual[m] - access[m] * full[m];
            abroad += usual[m];
        }
        return abroad > 0 ? Numbers.clip(missing / abroad - params.slack(), 0, 1) : 0;
    }

    /** Access that the firm's mode comes with, which nothing has to be paid for. */
    private static double free(World world, int f, int market) {
        boolean contract = world.firms.mode[f] == Mode.OEM.code;
        return market == Structure.HOME && contract ? world.base.contractHomeAccess : 1;
    }

    /**
     * Keeps access first and then builds it, as far as it is worth while and means reach; the rest wears off or waits.
     *
     * @return what it costs, 100m RMB
     */
    private double change(World world, int f, double[] full, double[] rise, double[] surges) {
        Firms firms = world.firms;
        double[] access = firms.access[f];
        double margin = firms.markup[f] / (1 + firms.markup[f]);
        double[] wear = new double[full.length];
        double keeping = 0;
        double building = 0;
        for (int m = 0; m < full.length; m++) {
            double cost = QUARTERS * params.openingCost() * params.pivotCost() * ease(world, m);
            double own = (1 - params.subsidy()) * cost;
            double value = full[m] * firms.price[f];
            access[m] *= 1 - params.decay() * (1 - used(firms, f, m, full));
            wear[m] = params.decay() * Math.max(0, access[m] - free(world, f, m));
            if (margin >= params.decay() * own) {
                keeping += cost * value * wear[m];
            } else {
                access[m] -= wear[m];
                wear[m] = 0;
            }
            rise[m] = margin >= (params.decay() + interest) * own * surges[m] ? rise[m] : 0;
            building += cost * surges[m] * value * rise[m];
        }
        double means = world.developmentMeans(f, params.lending());
        double kept = part(means, keeping);
        double built = part(means - (1 - params.subsidy()) * kept * keeping, building);
        for (int m = 0; m < full.length; m++) {
            access[m] += built * rise[m] - (1 - kept) * wear[m];
        }
        return kept * keeping + built * building;
    }

    /** Share of a cost that a firm can bear. */
    private double part(double means, double cost) {
        double own = (1 - params.subsidy()) * cost;
        return own > 0 ? Numbers.clip(means / own, 0, 1) : 1;
    }

    private double ease(World world, int market) {
        String name = market == Structure.HOME ? Structure.HOME_CODE : world.structure.blocs[market - 1];
        return Named.value(params.ease(), name);
    }

    private void getUsedTo(World world, int f, double[] full) {
        double[] usual = world.firms.usualSales[f];
        boolean knowsIt = world.holdsBase() || Arrays.stream(usual).sum() <= 0;
        double growth = Exponential.of(world.firms.expectedGrowth[f]);
        for (int m = 0; m < full.length; m++) {
            usual[m] = knowsIt ? full[m] : growth * (usual[m] + (full[m] - usual[m]) / params.memoryQuarters());
        }
    }

    /** The firm orders development of the next quarter; its city's government pays its share when that is paid. */
    private void order(World world, int f, double spent) {
        Firms firms = world.firms;
        firms.development[f] += spent;
        firms.developmentGrant[f] += params.subsidy() * spent;
        world.flows.accessSpending[firms.region[f]][firms.sector[f]] += spent;
    }
}
