import java.io.File;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Holds PDF files to the standards that the first argument names ("2a,ua1"), all in one run. For each file and standard one line:
 * file, standard, ok or the broken rules, separated by tabs. Exit code 0 whatever they came to; 1 when a file cannot be read.
 */
class ValidatePdfs {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : Arrays.copyOfRange(arguments, 1, arguments.length)) {
            for (String standard : arguments[0].split(",")) {
                PDFAFlavour flavour = PDFAFlavour.byFlavourId(standard);
                try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
                     PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                    ValidationResult result = validator.validate(parser);
                    System.out.println(file + "\t" + flavour.getId() + "\t" + (result.isCompliant() ? "ok" : brokenRules(result)));
                }
            }
        }
    }

    private static String brokenRules(ValidationResult result) {
        Set<String> rules = new TreeSet<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
            rules.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage().replaceAll("\\s+", " "));
        }
        return String.join("; ", rules);
    }
}
