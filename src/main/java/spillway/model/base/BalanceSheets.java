package spillway.model.base;

import spillway.mechanism.income.Payments;
import spillway.model.ModelParams;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.SolvedBase;
import spillway.world.World;

/**
 * Stocks of money in the base year, at the steady state of the base path: each account holds what its yearly saving or borrowing
 * amounts to when all money grows at the base pace.
 *
 * <p>Loans over capital of a place: with capital growing at gK, surplus S over capital, tax t, retention k, wear d, interest i and
 * money growing at g, {@code loans = (gK - k ((1-t) S - d)) / (g - k (1-t) i)}. Households' net transfers to the outside close their
 * account at the given deposits; the upper level closes governments' accounts.
 */
final class BalanceSheets {
    private final BaseTargets targets;
    private final ModelParams params;

    BalanceSheets(BaseTargets targets, ModelParams params) {
        this.targets = targets;
        this.params = params;
    }

    void open(World world) {
        SolvedBase base = world.base;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            base.moneyGrowth[r] = world.structure.special[r]
                    ? params.base().moneyGrowthSpecial()
                    : params.base().moneyGrowth();
            for (int s = 0; s < world.structure.sectorCount(); s++) {
                base.retention[r][s] = params.payments().retention();
            }
        }
        lend(world);
        double loans = 0;
        for (int f = 0; f < world.firms.count; f++) {
            loans += Math.max(0, -world.firms.funds[f]);
        }
        double wages = 0;
        for (double[] bills : targets.wageBill) {
            wages += Flows.sum(bills);
        }
        double payout = params.payments().interest() * loans / wages;
        for (int r = 0; r < world.structure.regionCount(); r++) {
            close(world, r, payout);
        }
        world.outside.bankEquity = params.payments().bankEquity() * loans;
        double claims = world.outside.bankEquity;
        for (int f = 0; f < world.firms.count; f++) {
            claims += world.firms.funds[f];
        }
        for (double deposits : world.cities.deposits) {
            claims += deposits;
        }
        world.outside.funds = -claims;
    }

    /** Sets firms' loans or deposits, place by place. */
    private void lend(World world) {
        Payments.Params tax = params.payments();
        Firms firms = world.firms;
        int sectors = world.structure.sectorCount();
        double[] surplus = new double[world.structure.regionCount() * sectors];
        double[] capital = new double[surplus.length];
        for (int f = 0; f < firms.count; f++) {
            int place = firms.region[f] * sectors + firms.sector[f];
            double wages = world.cities.talentWage[firms.region[f]] * firms.talent[f]
                    + world.cities.workerWage[firms.region[f]] * firms.workers[f];
            surplus[place] += firms.valueAdded[f] * (1 - tax.valueAddedTax()) - wages - firms.research[f];
            capital[place] += firms.capital[f];
        }
        for (int place = 0; place < surplus.length; place++) {
            int r = place / sectors;
            int s = place % sectors;
            double leverage = leverage(world, r, s, surplus[place] / capital[place]);
            surplus[place] = leverage;
            world.base.firmDeposits[r][s] = Math.max(0, -leverage);
        }
        for (int f = 0; f < firms.count; f++) {
            firms.funds[f] = -surplus[firms.region[f] * sectors + firms.sector[f]] * firms.capital[f];
        }
    }

    /** Loans over capital in the steady state; where lenders would not accept them firms keep more of their profit. */
    private double leverage(World world, int r, int s, double surplus) {
        double g = world.base.moneyGrowth[r];
        double growth = world.base.capitalGrowth[r];
        double wear = params.investment().depreciation();
        double keep = params.payments().retention();
        double afterTax = 1 - params.payments().profitTax();
        double interest = params.payments().interest();
        double net = keep * (afterTax * surplus - wear);
        double debt = (growth - net) / (g - keep * afterTax * interest);
        if (debt <= 0) {
            return (growth - net) / g;
        }
        double limit = params.base().leverageLimit();
        if (debt > limit) {
            double distributable = afterTax * (surplus - interest * limit) - wear;
            double needed = growth - g * limit;
            world.base.retention[r][s] = distributable > 0 ? Math.max(0, Math.min(1, needed / distributable)) : 1;
            return limit;
        }
        return debt;
    }

    private void close(World world, int r, double payout) {
        SolvedBase base = world.base;
        Payments.Params tax = params.payments();
        double output = Flows.sum(targets.valueAdded[r]);
        double wages = Flows.sum(targets.wageBill[r]);
        double dividends = 0;
        double profitTax = 0;
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            if (firms.region[f] != r) {
                continue;
            }
            double bill = world.cities.talentWage[r] * firms.talent[f] + world.cities.workerWage[r] * firms.workers[f];
            double profit = firms.valueAdded[f] * (1 - tax.valueAddedTax())
                    - bill
                    - tax.interest() * Math.max(0, -firms.funds[f])
                    - firms.research[f];
            double due = tax.profitTax() * Math.max(0, profit);
            double worn = params.investment().depreciation() * firms.capital[f];
            profitTax += due;
            if (firms.origin[f] == Firms.DOMESTIC) {
                dividends += (1 - base.retention[r][firms.sector[f]]) * Math.max(0, profit - due - worn);
            }
        }
        double programmes = params.government().programmeShare() * output;
        base.serviceShare[r] = (targets.government[r] - programmes) / output;
        double revenue = tax.valueAddedTax() * output + profitTax + tax.wageTax() * wages;
        base.upperTransferShare[r] = (targets.government[r] - revenue) / output;
        double deposits = params.consumption().baseDeposits() * output;
        double income = (1 - tax.wageTax()) * wages + dividends + payout * wages;
        double saving = base.moneyGrowth[r] * deposits;
        base.remittanceShare[r] = (income - targets.consumption[r] - saving) / output;
        base.propensity[r] = (targets.consumption[r] - params.consumption().outOfDeposits() * deposits)
                / (targets.consumption[r] + saving);
        world.cities.deposits[r] = deposits;
        world.governments.programmeScale[r] = 1;
        world.governments.target[r] = -1;
    }
}
