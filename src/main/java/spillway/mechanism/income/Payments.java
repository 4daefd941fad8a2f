package spillway.mechanism.income;

import java.util.Map;
import spillway.kernel.Named;
import spillway.kernel.Param;
import spillway.world.Cities;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.IncomeClass;
import spillway.world.Outside;
import spillway.world.Talents;
import spillway.world.World;

/**
 * Money changes hands: wages, materials, taxes, subsidies, interest, dividends, capital goods, transfers (E17, E34).
 *
 * <p>Every payment has a payer and a payee, and everybody has one account: households of each region, each firm, each
 * government, the outside, and the bank that holds them all. Sales reach firms from the goods market; what a region buys beyond
 * its own firms' sales is owed to the outside.
 */
public final class Payments {
    private static final int QUARTERS = 4;

    /** Parameters of taxes, profits and interest. */
    public record Params(
            @Param(
                    doc = "Tax on value added kept in the region, effective",
                    unit = "share",
                    min = 0,
                    max = 0.3,
                    source = "assumed from budgets 2010",
                    base = true)
            double valueAddedTax,

            @Param(
                    doc = "Tax on profits, effective",
                    unit = "share",
                    min = 0,
                    max = 0.4,
                    source = "assumed from budgets 2010",
                    base = true)
            double profitTax,

            @Param(
                    doc = "Tax on wages, effective",
                    unit = "share",
                    min = 0,
                    max = 0.3,
                    source = "assumed from budgets 2010",
                    base = true)
            double wageTax,

            @Param(
                    doc = "Share of profits after tax and depreciation that firms keep",
                    unit = "share",
                    min = 0.2,
                    max = 1,
                    source = "assumed",
                    base = true)
            double retention,

            @Param(
                    doc = "Interest on loans",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.03,
                    source = "lending rates 2010: about 5.5% less inflation and margin; assumed",
                    base = true)
            double interest,

            @Param(
                    doc = "Equity the bank wants to hold over loans",
                    unit = "share",
                    min = 0,
                    max = 0.3,
                    source = "capital rules around 8%",
                    base = true)
            double bankEquity,

            @Param(
                    doc = "Share of a gap in equity that the bank closes out of interest in a quarter",
                    unit = "1/quarter",
                    min = 0,
                    max = 1,
                    source = "assumed")
            double bankEquityPace,

            @Param(
                    doc = "Share of idle deposits that owners take out of a firm in a quarter",
                    unit = "1/quarter",
                    min = 0,
                    max = 0.5,
                    source = "assumed; 0 lets firms that shrink hoard for ever")
            double idlePayout,

            @Param(
                    doc =
                            "Deposits over a year's value added, beyond those of the base path, from which on they are idle",
                    unit = "years",
                    min = 0,
                    max = 4,
                    source = "assumed: half a year's outlays")
            double idleFrom) {}

    private final Params params;
    private final double depreciation;
    private final Map<String, Double> talentSubsidy;

    /** The rule under these parameters, this depreciation of capital a quarter, and what cities add to talent's wages. */
    public Payments(Params params, double depreciation, Map<String, Double> talentSubsidy) {
        this.params = params;
        this.depreciation = depreciation;
        this.talentSubsidy = talentSubsidy;
    }

    /** Settles the quarter. */
    public void step(World world) {
        int regions = world.structure.regionCount();
        double[] taxes = new double[regions];
        double[] grants = new double[regions];
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                settle(world, f, taxes);
                grants[firms.region[f]] += firms.developmentGrant[f];
            }
        }
        payAtADistance(world);
        bank(world);
        for (int r = 0; r < regions; r++) {
            govern(world, r, taxes[r], grants[r]);
            household(world, r);
            trade(world, r);
        }
        sumValueAdded(world);
    }

    private void settle(World world, int f, double[] taxes) {
        Firms firms = world.firms;
        Flows flows = world.flows;
        int r = firms.region[f];
        int s = firms.sector[f];
        boolean goods = world.structure.goods[s];
        double sales = firms.sold[f] * firms.price[f];
        double stocks = goods ? (firms.output[f] - firms.sold[f]) * firms.price[f] : 0;
        double wages = world.cities.talentPay(r) * firms.talent[f] + world.cities.workerWage[r] * firms.workers[f];
        double valueAdded = sales + stocks - firms.materialsCost[f];
        double tax = params.valueAddedTax() * valueAdded;
        double interest = params.interest() * Math.max(0, -firms.funds[f]);
        double granted = firms.subsidy[f] + firms.developmentGrant[f];
        double profit = valueAdded - wages - tax - interest - firms.research[f] - firms.development[f] + granted;
        double profitTax = params.profitTax() * Math.max(0, profit);
        double worn = depreciation * firms.capital[f] * world.cities.capitalPrice[r];
        double dividend = (1 - world.base.retention[r][s]) * Math.max(0, profit - profitTax - worn)
                + params.idlePayout() * idle(world, f, valueAdded);
        firms.funds[f] += profit - stocks - profitTax - dividend - firms.invested[f];
        firms.valueAdded[f] = valueAdded;
        firms.profit[f] = profit;
        taxes[r] += tax + profitTax;
        flows.wages[r] += wages;
        flows.wageBill[r][s] += wages;
        flows.profit[r][s] += profit;
        flows.subsidy[r][s] += granted;
        flows.firmInterest += interest;
        flows.productionTax[r] += tax;
        if (firms.origin[f] == Firms.DOMESTIC) {
            flows.dividends[r] += dividend;
        } else {
            flows.dividendsAbroad[r] += dividend;
        }
    }

    /** Wages of remote talent go from where the firm is to where they live, and are taxed there. */
    private static void payAtADistance(World world) {
        Cities cities = world.cities;
        Flows flows = world.flows;
        for (int r = 0; r < cities.remoteTalent.length; r++) {
            for (int q = 0; q < cities.remoteTalent.length; q++) {
                double people = cities.remoteTalent[r][q] > 0 ? cities.remoteTalent[r][q] * cities.talentAtWork(q) : 0;
                double wages = people * cities.remotePay[r][q] * cities.talentWage[q];
                cities.remoteWages[r][q] = wages;
                flows.wages[r] += wages;
                flows.wages[q] -= wages;
            }
        }
    }

    /** Deposits that a firm's business does not need: beyond those of the base path and some value added; none while the base is held. */
    private double idle(World world, int f, double valueAdded) {
        Firms firms = world.firms;
        int r = firms.region[f];
        double usual = world.base.firmDeposits[r][firms.sector[f]] * firms.capital[f] * world.cities.capitalPrice[r];
        double needed = QUARTERS * params.idleFrom() * Math.max(0, valueAdded);
        return world.holdsBase() ? 0 : Math.max(0, firms.funds[f] - usual - needed);
    }

    /** Interest goes to the bank's owners, the households, in proportion to wages, once its equity is whole. */
    private void bank(World world) {
        Flows flows = world.flows;
        Outside outside = world.outside;
        double publicDebt = 0;
        double loans = 0;
        double wages = 0;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            publicDebt += Math.max(0, -world.governments.funds[r]);
            wages += flows.wages[r];
        }
        for (int f = 0; f < world.firms.count; f++) {
            loans += world.firms.active[f] ? Math.max(0, -world.firms.funds[f]) : 0;
        }
        flows.publicInterest = params.interest() * publicDebt;
        double interest = flows.firmInterest + flows.publicInterest;
        double gap = params.bankEquity() * (loans + publicDebt) - outside.bankEquity;
        double kept = world.holdsBase()
                ? 0
                : Math.max(-outside.bankEquity, Math.min(interest, params.bankEquityPace() * gap));
        outside.bankEquity += kept;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            flows.bankPayout[r] = (interest - kept) * flows.wages[r] / wages;
        }
    }

    private void govern(World world, int r, double firmTaxes, double grants) {
        Flows flows = world.flows;
        double output = Flows.sum(flows.sales[r])
                + Flows.sum(flows.stockbuilding[r])
                - Flows.sum(flows.materials[r])
                - flows.rawMaterials[r]
                - flows.keySurcharge[r];
        double interest = params.interest() * Math.max(0, -world.governments.funds[r]);
        flows.upperTransfer[r] = world.base.upperTransferShare[r] * output + world.governments.worksGrant[r];
        flows.remittances[r] = world.base.remittanceShare[r] * output;
        double revenue = firmTaxes + params.wageTax() * flows.wages[r];
        flows.talentSubsidy[r] = Named.value(talentSubsidy, world.structure.regions[r])
                        * world.cities.talentWage[r]
                        * world.cities.residentTalentAtWork(r)
                + refund(world, r);
        double outlay =
                flows.government[r] + world.governments.subsidyPaid[r] + grants + flows.talentSubsidy[r] + interest;
        world.governments.revenue[r] = revenue;
        world.governments.outlay[r] = outlay;
        world.governments.balance[r] = revenue + flows.upperTransfer[r] - outlay;
        world.governments.funds[r] += world.governments.balance[r];
        world.outside.funds -= flows.upperTransfer[r];
    }

    /** Tax that a city gives back to talent from Hong Kong and Macao who work. */
    private static double refund(World world, int r) {
        if (world.cities.taxRefund[r] == 0) {
            return 0;
        }
        Talents talents = world.talents;
        double people = 0;
        for (int i = 0; i < talents.count; i++) {
            boolean here = talents.active[i] && talents.region[i] == r && talents.employed[i];
            boolean from = talents.home[i] < world.structure.regionCount() && world.structure.special[talents.home[i]];
            people += here && from ? talents.persons : 0;
        }
        return world.cities.taxRefund[r] * world.cities.talentWage[r] * people;
    }

    private void household(World world, int r) {
        Flows flows = world.flows;
        double income = (1 - params.wageTax()) * flows.wages[r]
                + flows.talentSubsidy[r]
                + flows.dividends[r]
                + flows.bankPayout[r]
                - flows.remittances[r];
        world.cities.income[r] = income;
        divide(world, r);
        world.cities.deposits[r] += income - flows.consumption[r];
        world.outside.funds += flows.remittances[r] + flows.dividendsAbroad[r];
    }

    /** Disposable income by what it comes from; what households send to the outside is taken from all in proportion. */
    private void divide(World world, int r) {
        Flows flows = world.flows;
        double[][] income = world.cities.classIncome;
        double others = world.cities.workerWage[r] * world.cities.employedWorkers[r];
        double net = 1 - params.wageTax();
        income[IncomeClass.TALENT.ordinal()][r] = net * (flows.wages[r] - others) + flows.talentSubsidy[r];
        income[IncomeClass.WORKERS.ordinal()][r] = net * others;
        income[IncomeClass.OWNERS.ordinal()][r] = flows.dividends[r] + flows.bankPayout[r];
        double received = world.cities.income[r] + flows.remittances[r];
        for (double[] regions : income) {
            regions[r] *= received > 0 ? world.cities.income[r] / received : 0;
        }
    }

    private static void trade(World world, int r) {
        Flows flows = world.flows;
        double exports = Flows.sum(flows.exports[r]) + Flows.sum(flows.exportsToChina[r]);
        world.outside.funds += flows.importsAbroad[r] + flows.importsChina[r] - exports;
    }

    private static void sumValueAdded(World world) {
        double[][] valueAdded = world.cities.valueAdded;
        for (double[] row : valueAdded) {
            java.util.Arrays.fill(row, 0);
        }
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                valueAdded[firms.region[f]][firms.sector[f]] += firms.valueAdded[f];
            }
        }
    }
}
