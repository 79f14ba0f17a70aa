/** What the name of an organisation has in it. */
const ORGANISATION =
  /minister|directie|directoraat|politie|afdeling|dienst|inspectie|instituut|universit|hogeschool|\braad\b|commissie|bureau|stichting|vereniging|provincie|gemeente|waterschap|kamer\b|agentschap|programma|platform|netwerk|college|centr(?:um|aal)|rijks|nationa|overheid|\b[bn]\.?v\.?$|\b(?:BZK|VWS|OCW|SZW|EZK?|IenW|LNV|LVVN|JenV|AenM|BZ|FIN|AZ|KOOP|CBS|CPB|SCP|PBL|WRR|RIVM|TNO|WUR)\b/i;
/** Names that programs fill in by themselves; they say nothing of anyone. */
const NOBODY =
  /^(?:un-?named|python-docx|docx|openpyxl|apache poi|libreoffice|openoffice(?:\.org)?|microsoft (?:office )?(?:user|word|excel)|(?:windows[- ]?)?(?:user|gebruiker)|author|auteur|admin(?:istrator)?|owner|eigenaar|onbekend|unknown|none|null|anoniem|anonymous|weggelaten|[-–.]|)$/i;
/** Programs that write their name where a maker stands. */
const PROGRAM =
  /\b(?:microsoft|word|excel|powerpoint|adobe|acrobat|distiller|indesign|illustrator|pdfmaker|pscript|libreoffice|openoffice|writer|calc|impress|chromium|chrome|firefox|skia|mozilla|latex|tex|pdftex|quartz|mac os|ghostscript|itext|tcpdf|wkhtmltopdf|prince|weasyprint|pdf-?lib|pdf|scan|canon|ricoh|xerox|konica|kyocera|sharp|hp |epson|aspose|crystal|oracle|sap|docx|google|apache|fop|nitro|foxit|abbyy|power ?pdf|xdocreports?|smartdocuments|bct|corsa|matplotlib|inkscape|gnuplot|figma|sketch|draw\.?io|diagrams\.net|plotly|highcharts|vega|d3|svglite|tableau|power ?bi|qgis|arcgis)\b/i;

/**
 * @param value what a property says of who made the file
 * @returns whether it names no person: it is empty, an organisation, or what a program fills in
 */
export function namesNobody(value: string): boolean {
  const text = value.trim();
  return NOBODY.test(text) || ORGANISATION.test(text);
}

/**
 * @param value the program that made a PDF or a drawing, as it says
 * @returns whether that is a program and not a person
 */
export function namesProgram(value: string): boolean {
  return namesNobody(value) || PROGRAM.test(value);
}
