import type { Figures, FiguresQuestion } from '@jiefen/domain/desk/figures';
import { type SheetForm, sheets } from '@jiefen/domain/statistics/sheets';
import { termToText } from '#i18n/term.ts';
import { saveFile } from '#platform/save-file.ts';
import { workbookOf } from './workbook.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Makes the sheet an Excel file and has the browser store it; the library comes only now. */
export async function downloadSheet(question: FiguresQuestion, told: Figures): Promise<void> {
  const form: SheetForm = sheets[question.sheet];
  const blob = await sheetToExcel(question, told);
  const name = `${termToText(form.title)} ${question.from}_${question.until}.xlsx`;
  saveFile(new File([blob], name, { type: XLSX }));
}

/** Makes the sheet an Excel file: one row for each body in the columns of the form, and the checks on a page of their own. */
export async function sheetToExcel(question: FiguresQuestion, told: Figures): Promise<Blob> {
  const { default: writeExcel } = await import('write-excel-file/browser');
  return writeExcel(workbookOf(question, told)).toBlob();
}
