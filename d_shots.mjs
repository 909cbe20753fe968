import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
const [,, profile, port, login, lang, many, ...shots] = process.argv
const pw = /The password of all is (\S+)/.exec(readFileSync(`/tmp/w/D-demo/out-${profile}`,'utf8'))[1]
const base=`http://localhost:${port}`
const r = await fetch(`${base}/api/auth/sign-in`,{method:'POST',headers:{'content-type':'application/json',origin:base},body:JSON.stringify({login,password:pw})})
const cookies = r.headers.getSetCookie().map(l=>l.split(';')[0])
const ask = (m,p,b)=>fetch(base+'/api'+p,{method:m,headers:{cookie:cookies.join('; '),origin:base,...(b&&{'content-type':'application/json'})},...(b&&{body:JSON.stringify(b)})}).then(x=>x.json())
if (+many) { const w=['Kế hoạch','Chương trình','Đề án','Quy chế','Báo cáo'], t=['phòng cháy, chữa cháy ở trụ sở các cơ quan thuộc Khối','bồi dưỡng nghiệp vụ công tác đảng cho cấp ủy viên mới','thăm hỏi đảng viên cao tuổi dịp Tết','cải tạo kho lưu trữ','phối hợp giữa các ban','khen thưởng cuối năm']
 for (let i=0;i<+many;i++){ const m=await ask('POST','/matters',{title:`${w[i%5]} ${t[i%6]} (${i+1})`,parts:[],target:i%3?{words:'Hội nghị Ban Thường vụ',on:'2026-12-0'+(1+i%9)}:{words:null,on:null}}); if(i%2) await ask('POST',`/matters/${m.id}/deadlines`,{words:'Gửi tài liệu',due:{how:'day',on:'2026-1'+(i%3?1:2)+'-'+(10+i%18)}}) } }
const matters=(await ask('GET','/matters?take=200')).items
const rounds=(await ask('GET','/rounds?take=50')).items
const at = p => p.replace(/@m:([^/@]+)/,(_,x)=>matters.find(m=>m.title.includes(x)).id).replace(/@r:([^/@]+)/,(_,x)=>rounds.find(m=>m.title.includes(x)).id).replace(/@p:([^/@]+)/,(_,x)=>rounds.find(m=>m.title.includes(x)).paper.id)
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']})
for (const [w,h] of [[390,844],[820,1180],[1440,900]]) { if (process.env.ONLY && +process.env.ONLY!==w) continue
 const c = await b.newContext({viewport:{width:w,height:h},locale:lang==='vi'?'vi-VN':'en-GB'})
 await c.addCookies(cookies.map(l=>{const [n,...v]=l.split('=');return{name:n,value:v.join('='),url:base}}))
 const p = await c.newPage(); await p.addInitScript(l=>localStorage.setItem('plenum.language',l),lang)
 for (const s of shots) { const [name,path,click]=s.split('|'); await p.goto(base+at(path)); await p.waitForTimeout(+process.env.WAIT||2500)
  if (lang==='en') { await p.evaluate(()=>{localStorage.setItem('plenum.language','en');dispatchEvent(Object.assign(new Event('storage'),{key:'plenum.language'}))}); await p.waitForTimeout(400)}
  if (click) { for (const one of click.split('>>')) { await p.getByRole(...(one.includes(':')?[one.split(':')[0],{name:one.split(':')[1]}]:['button',{name:one}])).first().click(); await p.waitForTimeout(700)} }
  await p.screenshot({path:`/tmp/w/D-demo/${name}-${w}-${lang}.png`, fullPage: !!process.env.FULL}); console.log(name,w) } await c.close() }
await b.close()
