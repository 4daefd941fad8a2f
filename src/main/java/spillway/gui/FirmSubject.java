package spillway.gui;

import java.util.List;
import spillway.mechanism.firms.ClosureRisk;
import spillway.model.Reasons;
import spillway.report.SectorNames;
import spillway.report.SourceNames;
import spillway.world.Event;
import spillway.world.Firm;
import spillway.world.Firms;
import spillway.world.Mode;
import spillway.world.Size;
import spillway.world.World;

/**
 * A firm.
 *
 * @param row its row
 * @param id its identity
 */
record FirmSubject(int row, long id) implements Subject {
    @Override
    public String name() {
        return "Firm " + id;
    }

    @Override
    public String label(World world) {
        Firm firm = handle(world);
        return SectorNames.of(firm.getSector()) + ", " + (firm.getSize() == Size.SMALL ? "small or medium" : "large")
                + ", " + Rows.number(400 * world.firms.valueAdded[row]) + " million RMB a year";
    }

    @Override
    public boolean present(World world) {
        return handle(world).isPresent();
    }

    @Override
    public Firm handle(World world) {
        return new Firm(world, row, id);
    }

    @Override
    public List<Trait> traits() {
        return List.of(
                new Trait(
                        "Sales a year, million RMB",
                        world -> 400 * handle(world).getSales()),
                new Trait("Value added a year, million RMB", world -> 400 * world.firms.valueAdded[row]),
                new Trait("Employees, persons", world -> 1e4 * (world.firms.talent[row] + world.firms.workers[row])),
                new Trait("of them talent, persons", world -> 1e4 * world.firms.talent[row]),
                new Trait("Productivity, log, base-year mean of its kind 0", world -> world.firms.logTfp[row]),
                new Trait("Quality of its products, log, base year 0", world -> world.firms.logQuality[row]),
                new Trait("Price, base year 1", world -> world.firms.price[row]),
                new Trait("Profit a year, million RMB", world -> 400 * world.firms.profit[row]),
                new Trait("Capital, million RMB of the base year", world -> 100 * world.firms.capital[row]),
                new Trait("Loans, million RMB", world -> 100 * handle(world).getDebt()),
                new Trait("Research a year, million RMB", world -> 400 * world.firms.research[row]));
    }

    @Override
    public String tell(World world, Reasons reasons) {
        if (!present(world)) {
            return "<p>This firm has left: its history tells until when it was there.</p>";
        }
        Firm firm = handle(world);
        Firms firms = world.firms;
        int r = firms.region[row];
        String born =
                firm.getAge() > world.tick ? "was there in 2010" : "was founded " + firm.getAge() + " quarters ago";
        String owner = firms.origin[row] == Firms.DOMESTIC
                ? "owned at home"
                : "founded from " + SourceNames.of(firm.getOrigin(), true);
        String what = "<p>A " + (firm.getSize() == Size.SMALL ? "small or medium" : "large") + " firm in "
                + firm.getRegion() + ", " + SectorNames.of(firm.getSector()) + ", " + owner + ", "
                + mode(firm.getMode()) + "; it " + born + ". It stands for "
                + Rows.number(firms.represented[row]) + " real enterprises.</p>";
        return what + did(world, reasons, firm, r) + why(world, reasons) + arrival(world);
    }

    private static String mode(Mode mode) {
        return switch (mode) {
            case OEM -> "makes to a buyer's specification (OEM)";
            case PLAIN -> "makes standard goods or services on its own account";
            case ODM -> "designs what others brand (ODM)";
            case OBM -> "sells under its own brand (OBM)";
        };
    }

    private String did(World world, Reasons reasons, Firm firm, int r) {
        Firms firms = world.firms;
        return Rows.heading("What it did this quarter")
                + new Rows()
                        .add("expected to sell, units", firms.expectedDemand[row])
                        .add("planned to make", firms.plannedOutput[row])
                        .add("made", firms.output[row])
                        .add("sold", firms.sold[row])
                        .add("at a price of (base year 1)", firms.price[row])
                        .add("profit, million RMB", 100 * firms.profit[row])
                        .add("research, million RMB", 100 * firms.research[row])
                        .add("subsidy, million RMB", 100 * firms.subsidy[row])
                        .add("employs, persons", 1e4 * (firms.talent[row] + firms.workers[row]))
                        .html()
                + Rows.heading("Why it invests as it does")
                + new Rows()
                        .add("capital it has, units", firms.capital[row])
                        .add("capital it wants", reasons.wantedCapital(world, row))
                        .add("share of orders that gets credit", Rows.percent(reasons.credit(world, row)))
                        .add(
                                "subsidy rate that " + firm.getRegion() + " offers its sector",
                                Rows.percent(world.governments.subsidyRate[r][firms.sector[row]]))
                        .add("ordered for the next quarter, units", firms.order[row])
                        .html();
    }

    private String why(World world, Reasons reasons) {
        ClosureRisk risk = reasons.closure(world, row);
        return Rows.heading("Whether it leaves")
                + new Rows()
                        .add("chance to close in a quarter", Rows.percent(risk.chance()))
                        .add("log productivity above its neighbours", risk.edge())
                        .add("other firms of its city and sector", String.valueOf(risk.others()))
                        .add("loans over capital", risk.loansOverCapital())
                        .add("beyond which it is in distress", risk.insolvency())
                        .add(
                                "quarters in distress, of those that end it",
                                risk.distress() + " of " + risk.distressQuarters())
                        .html();
    }

    /** Why an investor chose the place, where it has just arrived. */
    private String arrival(World world) {
        for (Event event : world.events) {
            if (event instanceof Event.Arrival arrival && arrival.firm() == id) {
                Rows rows = new Rows();
                for (int r = 0; r < arrival.chances().length; r++) {
                    if (arrival.chances()[r] > 0.005) {
                        rows.add(world.structure.regions[r], Rows.percent(arrival.chances()[r]));
                    }
                }
                return Rows.heading("Where its investor might have gone, by chance") + rows.html();
            }
        }
        return "";
    }
}
