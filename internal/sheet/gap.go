package sheet

import "asll/internal/asll"

// A Gap is what a document should say and does not, and what would tell it: an act to record, a
// setting of the carnet, or nothing but a pen.
type Gap struct {
	Section string
	Label   string
	Settle  *asll.Settle // nil when no act would
	Setting string       // its name, "" when it is none
}

// by says that the document wants the field, and which act would tell it.
func (f Field) by(kind asll.Kind, fields ...string) Field {
	f.gap = &Gap{Settle: &asll.Settle{Kind: kind, Fields: fields}}
	return f
}

// setBy says that the document wants the field, and which setting would tell it.
func (f Field) setBy(setting string) Field {
	f.gap = &Gap{Setting: setting}
	return f
}

// wanted says that the document wants the field.
func (f Field) wanted() Field {
	f.gap = new(Gap)
	return f
}

// when says that the document wants the field in that case only.
func (f Field) when(wants bool) Field {
	if !wants {
		f.gap = nil
	}
	return f
}

// lacks notes what no field stands for.
func (p *paper) lacks(section, label string, kind asll.Kind, fields ...string) {
	p.gaps = append(p.gaps, Gap{section, label, &asll.Settle{Kind: kind, Fields: fields}, ""})
}

// leaves notes what no field stands for, and no act tells any more.
func (p *paper) leaves(section, label string) {
	p.gaps = append(p.gaps, Gap{Section: section, Label: label})
}

// lacking lists what is missing in sections. After a closing no act tells it any more.
func (p *paper) lacking(sections []Section) []Gap {
	var all []Gap
	for _, s := range sections {
		for _, b := range s.Blocks {
			for _, f := range b.Fields {
				if f.gap != nil && f.Missing() {
					all = append(all, Gap{s.Title, f.Label, f.gap.Settle, f.gap.Setting})
				}
			}
		}
	}
	all = append(all, p.gaps...)
	for i := range all {
		if p.m.Closing != nil {
			all[i].Settle = nil
		}
	}
	return all
}
