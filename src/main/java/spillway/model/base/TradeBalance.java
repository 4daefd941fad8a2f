package spillway.model.base;

import spillway.kernel.Power;
import spillway.mechanism.trade.GoodsMarket;
import spillway.model.ModelParams;
import spillway.model.RegionalData;
import spillway.world.Firms;
import spillway.world.Mode;
import spillway.world.SolvedBase;
import spillway.world.Structure;
import spillway.world.World;

/**
 * Trade of the base year: taste weights and ease of access abroad such that every seller group sells what it makes and every place
 * exports abroad what the data say, with outside suppliers as the residual.
 *
 * <p>Fixed point {@code b <- b (output / sales)^.7}, {@code a <- a (exports / sales abroad)^.5}. Exports to the rest of China close
 * each sector's balance; where they would turn negative the import share gives way.
 */
final class TradeBalance {
    private static final int SWEEPS = 6000;
    private static final double EXACT = 1e-10;

    private final RegionalData data;
    private final BaseTargets targets;
    private final ModelParams params;
    private final FirstGuess guess;

    TradeBalance(RegionalData data, BaseTargets targets, ModelParams params, FirstGuess guess) {
        this.data = data;
        this.targets = targets;
        this.params = params;
        this.guess = guess;
    }

    void solve(World world) {
        Structure structure = world.structure;
        world.base.contractHomeAccess = params.trade().contractHomeAccess();
        mixes(world);
        double[][] spending = regionalSpending(world);
        for (int s = 0; s < structure.sectorCount(); s++) {
            solve(world, s, spending[s]);
        }
        FirmSynthesis.noteTurnover(world, params.turnover());
        noteShares(world, spending);
        GoodsMarket market = new GoodsMarket(params.trade());
        double[][] all = market.allSuppliers(world, market.offers(world));
        for (int s = 0; s < all.length; s++) {
            System.arraycopy(all[s], 0, world.base.allSuppliers[s], 0, all[s].length);
        }
    }

    private void mixes(World world) {
        SolvedBase base = world.base;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            int account = data.regions.get(r).group().account();
            for (int s = 0; s < world.structure.sectorCount(); s++) {
                world.cities.consumptionMix[r][s] = data.householdMix[account][s];
                base.governmentMix[r][s] = data.governmentMix[account][s];
                base.investmentMix[r][s] = data.investmentMix[account][s];
            }
        }
        System.arraycopy(data.importAbroadShare, 0, base.importAbroadShare, 0, base.importAbroadShare.length);
    }

    /** What each region spends on each sector [sector][destination]. */
    private double[][] regionalSpending(World world) {
        Structure structure = world.structure;
        double[][] spending = new double[structure.sectorCount()][structure.destinations()];
        for (int r = 0; r < structure.regionCount(); r++) {
            for (int s = 0; s < structure.sectorCount(); s++) {
                double materials = 0;
                for (int user = 0; user < structure.sectorCount(); user++) {
                    double output = targets.valueAdded[r][user] / (1 - structure.materials[user]);
                    materials += structure.supplierShare[s][user] * structure.materials[user] * output;
                }
                spending[s][r] = world.cities.consumptionMix[r][s] * targets.consumption[r]
                        + world.base.governmentMix[r][s] * targets.government[r]
                        + world.base.investmentMix[r][s] * targets.investment[r]
                        + materials
                        + (s == structure.researchSector ? targets.research[r] : 0);
            }
        }
        return spending;
    }

    private void solve(World world, int s, double[] spending) {
        Structure structure = world.structure;
        int regions = structure.regionCount();
        double use = 0;
        double output = 0;
        double abroad = 0;
        for (int r = 0; r < regions; r++) {
            use += spending[r];
            output += targets.valueAdded[r][s] / (1 - structure.materials[s]);
            abroad += targets.exports[r][s];
        }
        double imports = data.importShare[s];
        double china = output - abroad - (1 - imports) * use;
        if (china < 0.02 * output) {
            china = 0.02 * output;
            imports = 1 - (output - abroad - china) / use;
        }
        double[] bought = new double[structure.destinations()];
        for (int r = 0; r < regions; r++) {
            bought[r] = (1 - imports) * spending[r];
        }
        bought[structure.restOfChina()] = china;
        double exported = 0;
        for (double[] bloc : data.exportsByBloc) {
            exported += bloc[s];
        }
        for (int b = 0; b < structure.blocs.length; b++) {
            bought[structure.bloc(b)] = abroad * data.exportsByBloc[b][s] / exported;
        }
        new SectorTrade(world, s, bought).solve();
        outside(world, s, bought, imports);
    }

    /** Weight of outside suppliers and demand of outside buyers, from the market shares of the region's firms. */
    private void outside(World world, int s, double[] bought, double imports) {
        Structure structure = world.structure;
        GoodsMarket market = new GoodsMarket(params.trade());
        double[] own = market.allSuppliers(world, market.offers(world))[s];
        for (int d = 0; d < structure.destinations(); d++) {
            double share = d < structure.restOfChina()
                    ? imports
                    : 1
                            - (d == structure.restOfChina()
                                    ? params.base().shareInChina()
                                    : params.base().shareAbroad());
            world.base.outsideSuppliers[s][d] = own[d] * share / (1 - share);
            world.outside.suppliers[s][d] = world.base.outsideSuppliers[s][d];
            if (d >= structure.restOfChina()) {
                world.base.outsideDemand[s][d] = bought[d] / (1 - share);
                world.outside.demand[s][d] = world.base.outsideDemand[s][d];
            }
        }
    }

    private void noteShares(World world, double[][] spending) {
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            int s = firms.sector[f];
            double market = 0;
            for (int r = 0; r < world.structure.regionCount(); r++) {
                market += spending[s][r];
            }
            firms.baseShare[f] = firms.sold[f] / (Math.max(1, firms.represented[f]) * market);
        }
        for (int s = 0; s < spending.length; s++) {
            System.arraycopy(spending[s], 0, world.cities.spending[s], 0, world.structure.regionCount());
        }
        for (int r = 0; r < world.structure.regionCount(); r++) {
            world.cities.consumption[r] = targets.consumption[r];
        }
    }

    /** The fixed point of one sector. Seller group 2r holds the contract manufacturers of region r, seller group 2r + 1 all others. */
    private final class SectorTrade {
        private final World world;
        private final int s;
        private final double[] bought;
        private final int regions;
        private final double[] output;
        private final double[] taste;
        private final double[] access;
        private final double[][] reach;

        SectorTrade(World world, int s, double[] bought) {
            this.world = world;
            this.s = s;
            this.bought = bought;
            regions = world.structure.regionCount();
            output = new double[2 * regions];
            taste = new double[2 * regions];
            access = new double[regions];
            reach = new double[2 * regions][bought.length];
            Firms firms = world.firms;
            for (int f = 0; f < firms.count; f++) {
                if (firms.sector[f] == s) {
                    output[sellerGroup(f)] += firms.sold[f];
                }
            }
            double total = 0;
            for (double value : output) {
                total += value;
            }
            double[] before = guess.taste(s, taste.length);
            double[] accessBefore = guess.access(s, regions);
            for (int sellerGroup = 0; sellerGroup < taste.length; sellerGroup++) {
                taste[sellerGroup] = before[sellerGroup] > 0 && output[sellerGroup] > 0
                        ? before[sellerGroup]
                        : output[sellerGroup] / total;
            }
            for (int r = 0; r < regions; r++) {
                access[r] = accessBefore[r] > 0 ? accessBefore[r] : 1;
            }
            for (int sellerGroup = 0; sellerGroup < taste.length; sellerGroup++) {
                for (int d = 0; d < bought.length; d++) {
                    double ease = d <= world.structure.restOfChina() && sellerGroup % 2 == 0
                            ? params.trade().contractHomeAccess()
                            : 1;
                    reach[sellerGroup][d] = ease * world.distances.tradeWeight[s][sellerGroup / 2][d];
                }
            }
        }

        private int sellerGroup(int f) {
            return 2 * world.firms.region[f] + (world.firms.mode[f] == Mode.OEM.code ? 0 : 1);
        }

        void solve() {
            for (int sweep = 0; sweep < SWEEPS; sweep++) {
                if (improve() < EXACT) {
                    break;
                }
            }
            Firms firms = world.firms;
            for (int f = 0; f < firms.count; f++) {
                if (firms.sector[f] == s) {
                    firms.attraction[f] = taste[sellerGroup(f)] * firms.sold[f] / output[sellerGroup(f)];
                }
            }
            for (int r = 0; r < regions; r++) {
                world.base.foreignAccess[r][s] = access[r];
            }
            guess.remember(s, taste, access);
        }

        /** One sweep; returns the largest relative error of output. */
        private double improve() {
            int china = world.structure.restOfChina();
            double[] sold = new double[taste.length];
            double[] soldAbroad = new double[regions];
            for (int d = 0; d < bought.length; d++) {
                double all = 0;
                for (int sellerGroup = 0; sellerGroup < taste.length; sellerGroup++) {
                    all += taste[sellerGroup] * weight(sellerGroup, d);
                }
                for (int sellerGroup = 0; sellerGroup < taste.length; sellerGroup++) {
                    double value = all > 0 ? bought[d] * taste[sellerGroup] * weight(sellerGroup, d) / all : 0;
                    sold[sellerGroup] += value;
                    soldAbroad[sellerGroup / 2] += d > china ? value : 0;
                }
            }
            double worst = 0;
            for (int sellerGroup = 0; sellerGroup < taste.length; sellerGroup++) {
                if (output[sellerGroup] > 0) {
                    double factor = output[sellerGroup] / sold[sellerGroup];
                    worst = Math.max(worst, Math.abs(factor - 1));
                    taste[sellerGroup] *= Power.of(factor, 0.7);
                }
            }
            for (int r = 0; r < regions; r++) {
                if (soldAbroad[r] > 0) {
                    double factor = Math.max(0.5, Math.min(2, targets.exports[r][s] / soldAbroad[r]));
                    access[r] = Math.max(1e-4, Math.min(100, access[r] * StrictMath.sqrt(factor)));
                }
            }
            return worst;
        }

        private double weight(int sellerGroup, int d) {
            return d > world.structure.restOfChina()
                    ? access[sellerGroup / 2] * reach[sellerGroup][d]
                    : reach[sellerGroup][d];
        }
    }
}
