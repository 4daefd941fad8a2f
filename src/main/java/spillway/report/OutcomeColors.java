package spillway.report;

import java.awt.Color;

/** One pale colour for each class, told apart by people with any common form of colour blindness; names stand beside them. */
final class OutcomeColors {
    static final Color CLUSTERING = new Color(0xDCEAF5);
    static final Color DIFFUSION = new Color(0xFBE7D0);
    static final Color MIXED = new Color(0xE9E1EE);
    static final Color NO_CHANGE = new Color(0xF3F3F1);

    private OutcomeColors() {}

    /** The colour of a class by its name in logs; white for what is no class. */
    static Color of(String outcome) {
        return switch (outcome) {
            case "CLUSTERING" -> new Color(0xA9CDE8);
            case "DIFFUSION" -> new Color(0xF7C588);
            case "MIXED" -> new Color(0xD3B9DD);
            case "HOLLOW_OUT" -> new Color(0x6A6A6A);
            case "DEPENDS_ON_THE_CORE" -> new Color(0xBFDCCB);
            case "NO_MATERIAL_CHANGE" -> NO_CHANGE;
            default -> Color.WHITE;
        };
    }
}
