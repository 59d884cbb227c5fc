import { expect, it } from 'vitest';
import { formIds, formOf } from '../../client/src/forms.ts';
import { formOfYear, loadTemplate, newestForm } from '../../server/src/template/forms.ts';

// The client asks for a form before there is a server to ask.
it('the client knows the forms of the template, the newest first', () => {
  const template = loadTemplate();
  expect(formIds).toEqual(template.forms.map(({ id }) => id).reverse());
  for (let year = 2015; year <= 2030; year++)
    expect(formOf(year), String(year)).toBe((formOfYear(template, year) ?? newestForm(template)).id);
});
