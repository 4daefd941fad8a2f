package spillway.model;

import spillway.world.Cities;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.Opening;
import spillway.world.World;

/**
 * The accounts of the quarter: money, goods, value added by three routes, people and firms. A residual above its limit stops the run.
 *
 * <p>Relative residuals of: claims and debts that must cancel; value added by production, expenditure and income; goods made
 * against sold and stocked; sales against trade flows; people and firms against births, arrivals and exits.
 */
public final class Accounts {
    /** Largest relative residual that a run accepts. */
    public static final double LIMIT = 1e-6;

    private final double[] residual = new double[7];

    /** Names of the residuals, in the order of {@link #residuals}. */
    public static String[] names() {
        return new String[] {
            "money_residual",
            "expenditure_residual",
            "income_residual",
            "goods_residual",
            "trade_residual",
            "people_residual",
            "count_residual"
        };
    }

    /**
     * Checks the quarter that has just ended.
     *
     * @throws UnsoundQuarter if a residual exceeds its limit or a stock is not a sensible number
     */
    public void check(World world) {
        measure(world);
        for (int i = 0; i < residual.length; i++) {
            if (!(Math.abs(residual[i]) <= LIMIT)) {
                throw new UnsoundQuarter(names()[i] + " is " + residual[i] + ", more than " + LIMIT);
            }
        }
        sane(world);
        Plausibility.check(world);
    }

    /** The residuals of the quarter that has just ended. */
    public double[] residuals(World world) {
        measure(world);
        return residual.clone();
    }

    private void measure(World world) {
        Flows flows = world.flows;
        double production = 0;
        double expenditure = 0;
        double income = flows.firmInterest;
        double sales = 0;
        double traded = 0;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            production += Flows.sum(world.cities.valueAdded[r]);
            expenditure += flows.consumption[r]
                    + flows.government[r]
                    + Flows.sum(flows.investment[r])
                    + Flows.sum(flows.research[r])
                    + Flows.sum(flows.development[r])
                    + Flows.sum(flows.stockbuilding[r])
                    + Flows.sum(flows.exports[r])
                    + Flows.sum(flows.exportsToChina[r])
                    - flows.importsAbroad[r]
                    - flows.importsChina[r];
            income += flows.wages[r]
                    + flows.productionTax[r]
                    + Flows.sum(flows.profit[r])
                    + Flows.sum(flows.research[r])
                    + Flows.sum(flows.development[r])
                    - Flows.sum(flows.subsidy[r]);
            sales += Flows.sum(flows.sales[r]);
            for (double[][] sector : flows.trade) {
                traded += Flows.sum(sector[r]);
            }
        }
        residual[0] = money(world);
        residual[1] = expenditure / production - 1;
        residual[2] = income / production - 1;
        residual[3] = goods(world);
        residual[4] = traded / sales - 1;
        residual[5] = (Opening.people(world) - world.opening.people - Flows.sum(flows.natural) + flows.poolAged)
                / world.opening.people;
        residual[6] = counts(world);
    }

    private static double money(World world) {
        double claims = world.outside.funds + world.outside.bankEquity;
        double size = Math.abs(world.outside.funds);
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                claims += firms.funds[f];
                size += Math.abs(firms.funds[f]);
            }
        }
        Cities cities = world.cities;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            claims += cities.deposits[r] + world.governments.funds[r] + Flows.sum(cities.exitedFunds[r]);
            size += Math.abs(cities.deposits[r]);
        }
        return claims / size;
    }

    private static double goods(World world) {
        double made = 0;
        double sold = 0;
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f] && world.structure.goods[firms.sector[f]]) {
                made += firms.output[f];
                sold += firms.sold[f];
            }
        }
        made += world.opening.leftMade;
        sold += world.opening.leftSold;
        return (Opening.stocks(world) - world.opening.stocks - made + sold) / Math.max(1e-9, made);
    }

    private static double counts(World world) {
        Flows flows = world.flows;
        int firms = world.opening.firms + flows.entries + flows.arrivals - flows.exits - world.firms.present;
        int talents = world.opening.talents
                + flows.talentArrivals
                + flows.talentGraduates
                - flows.talentDepartures
                - flows.talentRetired
                - world.talents.present;
        return (double) (Math.abs(firms) + Math.abs(talents)) / (world.firms.present + world.talents.present);
    }

    private static void sane(World world) {
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]
                    && !(firms.capital[f] >= 0
                            && firms.inventory[f] >= -1e-9 * (1 + firms.output[f])
                            && firms.price[f] > 0
                            && Double.isFinite(firms.price[f])
                            && Double.isFinite(firms.logTfp[f])
                            && Double.isFinite(firms.funds[f]))) {
                throw new UnsoundQuarter("firm " + firms.id[f] + " has no sensible capital, stock, price or funds");
            }
        }
        for (int r = 0; r < world.structure.regionCount(); r++) {
            if (!(world.cities.residents[r] > 0 && world.cities.talent[r] >= 0 && world.cities.workerWage[r] > 0)) {
                throw new UnsoundQuarter(
                        world.structure.regions[r] + " has no residents or wage, or less than no talent");
            }
        }
    }
}
