package batch

import (
	"path"
	"strings"
)

// sheets lists the sheets of cells that are shown.
func (w *workbook) sheets() ([]sheet, error) {
	main := w.mainPart()
	var book struct {
		Properties struct {
			Date1904 string `xml:"date1904,attr"`
		} `xml:"workbookPr"`
		Sheets []struct {
			Name   string `xml:"name,attr"`
			State  string `xml:"state,attr"`
			ID     string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
			Strict string `xml:"http://purl.oclc.org/ooxml/officeDocument/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	if err := w.whole(main, &book); err != nil {
		return nil, err
	}
	w.from1904 = book.Properties.Date1904 == "1" || book.Properties.Date1904 == "true"
	related, err := w.related(main)
	if err != nil {
		return nil, err
	}
	var all []sheet
	for _, s := range book.Sheets {
		to := related[s.ID+s.Strict]
		if isChart := strings.Contains(to, "chartsheets/"); s.State != "hidden" && s.State != "veryHidden" && to != "" && !isChart {
			all = append(all, sheet{name: s.Name, path: partOf(main, to)})
		}
	}
	if len(all) == 0 {
		return nil, &Problem{Reason: damaged}
	}
	return all, nil
}

// mainPart is the part that lists the sheets.
func (w *workbook) mainPart() string {
	const usual = "xl/workbook.xml"
	if w.has(usual) {
		return usual
	}
	for _, f := range w.zip.File { // some programs number it
		if path.Dir(f.Name) == "xl" && strings.HasPrefix(path.Base(f.Name), "workbook") {
			return f.Name
		}
	}
	return usual
}

// related gives the targets that a part names, by their identifiers.
func (w *workbook) related(from string) (map[string]string, error) {
	var all struct {
		Relationship []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
			Type   string `xml:"Type,attr"`
		}
	}
	err := w.whole(path.Join(path.Dir(from), "_rels", path.Base(from)+".rels"), &all)
	targets := map[string]string{}
	for _, r := range all.Relationship {
		targets[r.ID] = r.Target
		targets[path.Base(r.Type)] = r.Target
	}
	return targets, err
}
