// A lower bound, no product: one inline script reads one cookie, opens the tags or shows a bare notice. No dialog, no
// care for focus, no other language, no record.
export const code = (
  texts,
) => `(function(d){var m=/(?:^|; )cc=(\\d)/.exec(d.cookie),C={preferences:1,analytics:2,marketing:4},b;
function go(v){d.querySelectorAll('script[data-src]').forEach(function(s){if(v&C[s.dataset.category]){var n=d.createElement('script');n.src=s.dataset.src;s.replaceWith(n)}})}
if(m)return go(+m[1]);
b=d.createElement('div');b.id='cb';b.setAttribute('role','dialog');b.style.cssText='position:fixed;left:16px;right:16px;bottom:16px;max-width:640px;padding:18px;border-radius:10px;background:#fff;box-shadow:0 6px 30px #0003;z-index:999';
b.innerHTML='<b>${texts.title}</b><p>${texts.text}</p><button value=7>${texts.accept}</button> <button value=0>${texts.reject}</button> <button>${texts.settings}</button>';
b.onclick=function(e){var v=e.target.value;if(v){d.cookie='cc='+v+';path=/;max-age=15552000;samesite=lax';b.remove();go(+v)}};
d.body.append(b)})(document)`

export const controls = { accept: '#cb button[value="7"]', reject: '#cb button[value="0"]' }

export default {
  label: 'floor, inline',
  ...controls,
  async build({ minify, texts }) {
    const values = {}
    for (const language in texts)
      values[language] = { end: `<script>${(await minify(code(texts[language]))).trim()}</script>` }
    return values
  },
}
