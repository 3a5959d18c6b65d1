import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.s9api.XsltTransformer;
import org.xml.sax.SAXException;

/**
 * Holds notices to the schema and to the static rules of the eForms SDK, all in one run. Arguments: the SDK's folder, the notices' kinds
 * ("20,33,38"), the stylesheet that the rules of these kinds become (made when it is not there), the notices. For each fault one line:
 * file, XSD or the rule's role, the rule's id, where or what, separated by tabs. Exit code 0 whatever they came to.
 */
class ValidateNotices {
    private static final Processor SAXON = new Processor(false);

    public static void main(String[] arguments) throws Exception {
        Path sdk = Path.of(arguments[0]);
        Path stylesheet = Path.of(arguments[2]);
        if (!Files.exists(stylesheet)) makeStylesheet(sdk, arguments[1].split(","), stylesheet);
        XsltExecutable rules = SAXON.newXsltCompiler().compile(new StreamSource(stylesheet.toFile()));
        for (String notice : Arrays.copyOfRange(arguments, 3, arguments.length)) {
            holdToSchema(sdk, Path.of(notice));
            holdToRules(rules, Path.of(notice));
        }
    }

    /** One phase for all kinds: what they share is compiled once. */
    private static void makeStylesheet(Path sdk, String[] kinds, Path to) throws IOException, SaxonApiException {
        Path folder = sdk.resolve("schematrons/static");
        String schema = Files.readString(folder.resolve("complete-validation.sch"));
        Set<String> active = new TreeSet<>();
        for (String kind : kinds) {
            Matcher phase = Pattern.compile("<phase id=\"eforms-" + kind + "\">(.*?)</phase>", Pattern.DOTALL).matcher(schema);
            if (!phase.find()) throw new IllegalArgumentException("no phase for " + kind);
            phase.group(1).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(active::add);
        }
        String united = "<phase id=\"specialeplan\">" + active.stream().collect(Collectors.joining("\n")) + "</phase>\n";
        Path source = folder.resolve("specialeplan.sch");
        Files.writeString(source, schema.replaceFirst("<phase ", Matcher.quoteReplacement(united) + "<phase "));
        URL pipeline = Processor.class.getClassLoader().getResource("xslt/2.0/pipeline-for-svrl.xsl");
        XsltTransformer made = SAXON.newXsltCompiler().compile(new StreamSource(pipeline.toExternalForm())).load();
        // Renamed when it is whole: a run that breaks off must not leave half of the rules.
        Path part = to.resolveSibling(to.getFileName() + "-" + ProcessHandle.current().pid());
        Serializer written = SAXON.newSerializer(part.toFile());
        made.setParameter(new QName("phase"), new XdmAtomicValue("specialeplan"));
        made.setSource(new StreamSource(source.toFile()));
        made.setDestination(written);
        made.transform();
        written.close();
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void holdToSchema(Path sdk, Path notice) throws Exception {
        String kind = Files.readString(notice).contains("</can:ContractAwardNotice>") ? "ContractAwardNotice" : "ContractNotice";
        Path schema = sdk.resolve("schemas/maindoc/UBL-" + kind + "-2.3.xsd");
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema.toFile())
                .newValidator()
                .validate(new StreamSource(notice.toFile()));
        } catch (SAXException fault) {
            tell(notice, "XSD", "", fault.getMessage());
        }
    }

    private static void holdToRules(XsltExecutable rules, Path notice) throws SaxonApiException {
        XdmDestination report = new XdmDestination();
        XsltTransformer run = rules.load();
        run.setSource(new StreamSource(notice.toFile()));
        run.setDestination(report);
        run.transform();
        XPathCompiler paths = SAXON.newXPathCompiler();
        paths.declareNamespace("svrl", "http://purl.oclc.org/dsdl/svrl");
        for (XdmItem item : paths.evaluate("//svrl:failed-assert | //svrl:successful-report", report.getXdmNode())) {
            XdmNode fault = (XdmNode) item;
            String where = fault.getAttributeValue(new QName("location")).replaceAll("\\[namespace-uri\\(\\)='[^']*'\\]", "");
            tell(notice, fault.getAttributeValue(new QName("role")), fault.getAttributeValue(new QName("id")), where);
        }
    }

    private static void tell(Path notice, String role, String rule, String what) {
        System.out.println(String.join("\t", notice.toString(), role, rule, what.replaceAll("\\s+", " ")));
    }
}
