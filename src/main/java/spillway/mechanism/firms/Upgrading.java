package spillway.mechanism.firms;

import spillway.kernel.Exponential;
import spillway.kernel.KeyedRandom;
import spillway.kernel.Logarithm;
import spillway.kernel.Param;
import spillway.kernel.Power;
import spillway.kernel.RandomStreams;
import spillway.world.Firms;
import spillway.world.Mode;
import spillway.world.World;

/**
 * Makers of goods climb from contract manufacturing to designs and brands of their own, or fall back (E40).
 *
 * <p>A step up has the chance {@code u L(c1 ln(means / cost) + odds of the place)} a quarter, L being the logistic function and the odds
 * those of {@link StepOdds}. Means are funds and what lenders give on capital; with {@code spiral} own funds count beyond those that
 * the business needs, and lenders give no more than some years of profit after wear, so that a thin margin is no means. Who cannot pay
 * does not climb, which is how contract manufacturers are held down (Hobday 1995 for the ladder; form and sizes assumed); without
 * {@code lockIn} neither means nor dependence matter. After some quarters of losses a firm falls back a step.
 *
 * <p>The cost is development: it is paid in the next quarter, for services of sector K, and nothing is learned from it. A
 * mode decides research, and own designs a higher markup and access to buyers at home. So that sales do not jump, the taste weight is
 * converted from one seller group's unit to the other's, and raised by what the higher price would cost; the place's niches with it.
 */
public final class Upgrading {
    private static final int QUARTERS = 4;

    private final Params params;
    private final double contractMarkup;
    private final double elasticity;
    private final double depreciation;
    private final boolean accessIsBuilt;
    private final KeyedRandom random;

    /** Parameters of changes of mode. */
    public record Params(
            @Param(
                    doc = "Whether makers of goods change between contract manufacturing, own designs and own brands",
                    unit = "switch",
                    source = "model description")
            boolean enabled,

            @Param(
                    doc = "Chance of a step up in a quarter where everything speaks for it",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.1,
                    source = "assumed")
            double pace,

            @Param(
                    doc = "Cost of a step up over a year's value added",
                    unit = "share",
                    min = 0.02,
                    max = 1,
                    source = "assumed")
            double cost,

            @Param(
                    doc = "Loans over the value of capital up to which lenders pay for a step up",
                    unit = "share",
                    min = 0,
                    max = 1,
                    source = "assumed; designs and brands are no collateral, so less than for capital goods")
            double lending,

            @Param(
                    doc = "Weight of the logarithm of means over cost",
                    unit = "elasticity",
                    min = 0,
                    max = 4,
                    source = "assumed")
            double cash,

            @Param(
                    doc = "Weight of talent in employment relative to the base year's delta",
                    unit = "log odds",
                    min = 0,
                    max = 4,
                    source = "assumed")
            double talent,

            @Param(
                    doc = "Weight of the share of sales that stay in China",
                    unit = "log odds",
                    min = 0,
                    max = 4,
                    source = "assumed")
            double home,

            @Param(
                    doc = "Weight of own-design and own-brand firms within the reach of ideas",
                    unit = "log odds",
                    min = 0,
                    max = 4,
                    source = "assumed")
            double designers,

            @Param(
                    doc = "Weight of the largest bloc's share in sales abroad, against a step up",
                    unit = "log odds",
                    min = 0,
                    max = 4,
                    source = "assumed; clients who give orders leave no autonomy")
            double dependence,

            @Param(
                    doc = "Quarters in a row with a loss after which a firm falls back a step",
                    unit = "quarter",
                    min = 1,
                    max = 40,
                    source = "assumed: a year and a half")
            int lossQuarters,

            @Param(
                    doc =
                            "Whether thin means, dependence on one bloc and orders with specifications hold makers down at all",
                    unit = "switch",
                    source = "model description; false is the counterfactual without lock-in")
            boolean lockIn,

            @Param(
                    doc =
                            "Whether margins decide what a maker can put into a step up, and dear labour, laboratories, own orders and talent within reach lift it",
                    unit = "switch",
                    source = "model description")
            boolean spiral,

            @Param(
                    doc = "Own funds that a maker needs for its business, over a year's value added",
                    unit = "years",
                    min = 0,
                    max = 2,
                    source = "assumed: a quarter's outlays")
            double workingFunds,

            @Param(
                    doc = "Years of profit after wear that lenders give for a step up at most",
                    unit = "years",
                    min = 0,
                    max = 20,
                    source = "assumed; who earns little gets little, whatever its buildings are worth")
            double payback,

            @Param(
                    doc =
                            "Weight of the logarithm of workers' wage beyond prices outside and productivity, since the base year",
                    unit = "elasticity",
                    min = 0,
                    max = 10,
                    source = "assumed")
            double labour,

            @Param(
                    doc = "Weight of the logarithm of one plus the patient stock of the place's government",
                    unit = "elasticity",
                    min = 0,
                    max = 10,
                    source = "assumed")
            double laboratories,

            @Param(
                    doc =
                            "Weight of the share by which a contract manufacturer sells less abroad than those of its place in the base year",
                    unit = "log odds",
                    min = 0,
                    max = 10,
                    source = "assumed; own buyers leave a maker more of its own than clients abroad")
            double ownOrders) {}

    /**
     * The rule under these parameters, with a random stream of its own.
     *
     * @param contractMarkup markup of contract manufacturers over that of others
     * @param elasticity of substitution between varieties
     * @param depreciation wear of capital a quarter
     * @param accessIsBuilt whether firms build access to markets, so that a step of mode brings none
     */
    public Upgrading(
            Params params,
            double contractMarkup,
            double elasticity,
            double depreciation,
            boolean accessIsBuilt,
            RandomStreams streams) {
        this.params = params;
        this.contractMarkup = contractMarkup;
        this.elasticity = elasticity;
        this.depreciation = depreciation;
        this.accessIsBuilt = accessIsBuilt;
        this.random = streams.stream("upgrading");
    }

    /** Lets firms change their mode; nobody does while the base year is held. All see the quarter as it stood before. */
    public void step(World world) {
        if (world.holdsBase()) {
            return;
        }
        Firms firms = world.firms;
        StepOdds odds = new StepOdds(params, world);
        Peers peers = new Peers(world);
        for (int f = 0; f < firms.count; f++) {
            if (!firms.active[f] || !world.structure.goods[firms.sector[f]]) {
                continue;
            }
            firms.losses[f] = firms.profit[f] < 0 ? firms.losses[f] + 1 : 0;
            if (firms.losses[f] >= params.lossQuarters()) {
                fall(world, f, peers);
            } else if (random.at(firms.id[f], world.tick).nextDouble() < chance(world, f, odds)) {
                climb(world, f, peers);
            }
        }
    }

    private double chance(World world, int f, StepOdds odds) {
        Firms firms = world.firms;
        boolean contract = firms.mode[f] == Mode.OEM.code;
        double cost = cost(firms, f);
        if (!(contract || firms.mode[f] == Mode.ODM.code) || !(cost > 0)) {
            return 0;
        }
        double means = means(world, f);
        if (contract && (!params.lockIn() || means >= cost)) {
            world.flows.ableToClimb += firms.represented[f];
        }
        if (params.lockIn() && means < cost) {
            return 0;
        }
        double z = odds.of(f);
        z += params.lockIn() ? params.cash() * Logarithm.of(means / cost) : 0;
        return params.pace() / (1 + Exponential.of(-z));
    }

    /** What a firm can put into a step up, 100m RMB. */
    private double means(World world, int f) {
        Firms firms = world.firms;
        double capital = firms.capital[f] * world.cities.capitalPrice[firms.region[f]];
        double own = firms.funds[f];
        double lent = params.lending() * capital;
        if (!params.spiral()) {
            return own + lent;
        }
        double yearly = QUARTERS * Math.max(0, firms.valueAdded[f]);
        double earned = QUARTERS * (firms.profit[f] - depreciation * capital);
        double free = Math.max(0, own - params.workingFunds() * yearly);
        return free + Math.max(0, Math.min(lent + Math.min(0, own), params.payback() * earned));
    }

    /** Cost of a step up, 100m RMB. */
    private double cost(Firms firms, int f) {
        return params.cost() * QUARTERS * Math.max(0, firms.valueAdded[f]);
    }

    private void climb(World world, int f, Peers peers) {
        Firms firms = world.firms;
        firms.development[f] += cost(firms, f);
        if (firms.mode[f] == Mode.OEM.code) {
            double more = Math.max(0, firms.markup[f]) * (1 / contractMarkup - 1);
            changeSellers(world, f, Mode.ODM, more, peers);
            world.flows.designsBegun += firms.represented[f];
        } else {
            firms.mode[f] = Mode.OBM.code;
            world.flows.brandsBegun += firms.represented[f];
        }
    }

    private void fall(World world, int f, Peers peers) {
        Firms firms = world.firms;
        if (firms.mode[f] == Mode.OBM.code) {
            firms.mode[f] = Mode.ODM.code;
            firms.losses[f] = 0;
            world.flows.stepsLost += firms.represented[f];
        } else if (firms.mode[f] == Mode.ODM.code) {
            double more = -Math.max(0, firms.markup[f]) * (1 - contractMarkup);
            changeSellers(world, f, Mode.OEM, more, peers);
            firms.losses[f] = 0;
            world.flows.stepsLost += firms.represented[f];
        }
    }

    /** The firm becomes one of {@code mode} at a markup higher by {@code more}: it sells for as much as before, where that mode sells. */
    private void changeSellers(World world, int f, Mode mode, double more, Peers peers) {
        Firms firms = world.firms;
        int r = firms.region[f];
        int s = firms.sector[f];
        double dearer = (1 + firms.markup[f] + more) / (1 + firms.markup[f]);
        double home = accessIsBuilt ? 0 : world.cities.contractAccess[r][s] - world.cities.marketAccess[r][s];
        double converted = Exponential.of(mode == Mode.OEM ? -home : home) * Power.of(dearer, elasticity - 1);
        peers.rescale(world, f, converted);
        firms.mode[f] = mode.code;
        if (!accessIsBuilt) {
            firms.giveUsualAccess(f, world.base.contractHomeAccess);
        }
        firms.markup[f] += more;
        firms.price[f] *= dearer;
        firms.demand[f] /= dearer;
        firms.expectedDemand[f] /= dearer;
        double market = 0;
        for (int d = 0; d < world.structure.regionCount(); d++) {
            market += world.cities.spending[s][d];
        }
        firms.baseShare[f] = firms.sold[f] * firms.price[f] / (Math.max(1, firms.represented[f]) * market);
    }
}
