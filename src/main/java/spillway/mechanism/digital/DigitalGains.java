package spillway.mechanism.digital;

import spillway.kernel.Exponential;
import spillway.kernel.Logarithm;
import spillway.kernel.Power;
import spillway.world.DigitalStage;
import spillway.world.Firms;
import spillway.world.Size;
import spillway.world.World;

/**
 * What each stage of digital technology adds to a firm's log productivity, as things stand this quarter (E41 to E43).
 *
 * <p>{@code g = [d1 E1 + d2 E2 H G^x + u z D^a] L}: d1 and d2 of the two vintages, the second from stage SMART on;
 * {@code E = e0 + (1 - e0) eco} with eco the share of adopters of that vintage among suppliers and buyers; {@code H = 1 + h ln M}, M what China buys
 * of the sector at prices of the base year, over the base year; G what shortage of key inputs leaves of output; D data that the firm can use,
 * u 1 at stage SMART and less before; {@code L = 1 - b (1 - adopted)} for large firms with the share of their small suppliers that have adopted, 1 for
 * small ones. In 2010 nobody has adopted, and all is 0.
 */
public final class DigitalGains {
    private final DigitalReturns.Params params;
    private final double tradeGain;
    private final World world;
    final Ecosystem ecosystem;
    final DataPool data;
    private final double[] home;

    /** Gains under these parameters, this elasticity between suppliers and the state of the world now. */
    public DigitalGains(DigitalReturns.Params params, double elasticity, World world) {
        this.params = params;
        this.world = world;
        tradeGain = (elasticity - 1) * params.networkedTradeCost();
        ecosystem = new Ecosystem(world);
        data = new DataPool(params, world);
        home = new double[world.structure.sectorCount()];
        for (int s = 0; s < home.length; s++) {
            home[s] = Math.max(0, 1 + params.homeMarket() * Logarithm.of(homeMarket(world, s)));
        }
    }

    /** What the regions and the rest of China buy of a sector at prices of the base year, over the base year. */
    static double homeMarket(World world, int s) {
        int rest = world.structure.restOfChina();
        double bought = world.cities.spending[s][rest] / world.outside.homePrice;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            bought += world.cities.spending[s][r] / world.cities.deliveredPrice[s][r];
        }
        double before = world.base.homeSpending[s] + world.base.outsideDemand[s][rest];
        return bought > 0 && before > 0 ? bought / before : 1;
    }

    /** Share of the suppliers and buyers of the firm in a row, by output, that stand at a stage or beyond. */
    public double ecosystem(int f, int stage) {
        return ecosystem.share(stage, world.firms.region[f], world.firms.sector[f]);
    }

    /** What a stage and all before it add to the log productivity of the firm in a row once it no longer works in two ways. */
    public double at(int f, int stage) {
        return whole(f, stage) * kept(f);
    }

    /** What the next stage would add to log productivity; 0 at the last one. */
    public double next(int f) {
        int stage = world.firms.digitalStage[f];
        return stage < DigitalStage.SMART.code ? at(f, stage + 1) - at(f, stage) : 0;
    }

    /**
     * What the next stage would add to value added as a share of it, at the output, prices and rivals of today: saved inputs, and with the
     * first vintage the margin on what buyers abroad take more.
     */
    public double worthOfNext(int f) {
        Firms firms = world.firms;
        if (firms.digitalStage[f] != DigitalStage.NONE.code) {
            return next(f);
        }
        double margin = firms.markup[f] / (1 + firms.markup[f]) / (1 - world.structure.materials[firms.sector[f]]);
        return next(f) + margin * tradeGain * world.flows.abroad(firms, f);
    }

    /** The gain before what small suppliers hold back. */
    double whole(int f, int stage) {
        if (stage == DigitalStage.NONE.code) {
            return 0;
        }
        double gain = params.networkedGain() * together(f, DigitalStage.NETWORKED.code)
                + dataUse(stage) * params.dataGain() * Power.of(data.usable(f), params.dataPower());
        if (stage == DigitalStage.SMART.code) {
            gain += params.smartGain()
                    * together(f, stage)
                    * home[world.firms.sector[f]]
                    * Exponential.of(params.keyInputs() * world.firms.keyShortage[f]);
        }
        return gain;
    }

    private double together(int f, int stage) {
        return params.aloneShare() + (1 - params.aloneShare()) * ecosystem(f, stage);
    }

    /** How much a firm at a stage makes of data. */
    double dataUse(int stage) {
        return stage == DigitalStage.SMART.code ? 1 : params.networkedData();
    }

    /** Share of its gain that a firm keeps though small suppliers lag. */
    double kept(int f) {
        return isLarge(f)
                ? 1
                        - params.backlinkLoss()
                                * (1 - ecosystem.smallSuppliers(world.firms.region[f], world.firms.sector[f]))
                : 1;
    }

    boolean isLarge(int f) {
        return world.firms.size[f] != Size.SMALL.code;
    }
}
